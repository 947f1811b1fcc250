package org.posthorn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleStoryTests {

    private final SampleStory story = SampleStory.read();

    @Test
    void hasEnoughLifeToLookReal() {
        assertThat(story.contacts()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(story.emails()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(story.emails()).anyMatch(SampleEmail::cancelled).anyMatch(SampleEmail::viewed);
    }

    @Test
    void everyRecipientIsAContact() {
        Set<String> addresses = story.contacts().stream()
                .map(person -> person.address().value())
                .collect(Collectors.toSet());

        assertThat(story.emails()).flatExtracting(SampleEmail::to).isSubsetOf(addresses);
    }

    @Test
    void nothingHappensInTheFuture() {
        assertThat(story.emails())
                .allSatisfy(email -> assertThat(email.visits())
                        .extracting(SampleVisit::delay)
                        .filteredOn(Objects::nonNull)
                        .allSatisfy(delay -> assertThat(delay).isLessThan(email.age())));
    }

    @Test
    void onlyWhatIsTrackedIsVisited() {
        assertThat(story.emails())
                .allSatisfy(email -> assertThat(email.visits())
                        .allMatch(visit -> visit.link() == 0 ? email.tracksOpens() : email.tracksClicks()));
    }

    @ParameterizedTest
    @CsvSource({"2d3h, P2DT3H", "40s, PT40S", "-5m, PT-5M", "1h30m, PT1H30M", "1d, P1D"})
    void readsHowLongAgo(String text, Duration expected) {
        assertThat(SampleVisit.duration(text)).isEqualTo(expected);
    }
}
