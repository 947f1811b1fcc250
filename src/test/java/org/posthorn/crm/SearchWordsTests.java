package org.posthorn.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchWordsTests {

    @Test
    @DisplayName("R1 an address is found by the whole of it and by its parts")
    void splitsAnAddress() {
        assertThat(SearchWords.of(List.of("Ann.Lee@mail.x.test")))
                .containsExactlyInAnyOrder("ann.lee@mail.x.test", "ann", "lee", "mail", "x", "test");
    }

    @Test
    @DisplayName("R1 accents and capitals make no difference")
    void forgetsAccents() {
        assertThat(SearchWords.of(List.of("Zuzana NOVÁKOVÁ", "Ængus Straße"))).contains("novakova", "straße");
        assertThat(SearchWords.asked("Nováková")).containsExactly("novakova");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(SearchWords.of(List.of("", "  ", "–"))).doesNotContain("");
        assertThat(SearchWords.asked(" ,; ")).isEmpty();
    }

    @Test
    void asksForTheLongestWordFirst() {
        assertThat(SearchWords.asked("a lee ann-marie")).containsExactly("marie", "lee", "ann", "a");
    }

    @Test
    void asksForAnAddressAsAWhole() {
        assertThat(SearchWords.asked("ann.lee@x")).containsExactly("ann.lee@x");
    }

    @Test
    void rangesHoldEachWordWithThatBeginning() {
        for (String word : List.of("ann", "annika", "annz", "ann\uD83D\uDE00")) {
            assertThat(inRange(word, "ann")).as(word).isTrue();
        }
        for (String word : List.of("anm", "ano", "an", "b")) {
            assertThat(inRange(word, "ann")).as(word).isFalse();
        }
    }

    @Test
    void cutsLongWordsAtWholeCharacters() {
        String long1 = "\uD83D\uDE00".repeat(100);

        assertThat(SearchWords.of(List.of(long1))).allSatisfy(word -> {
            assertThat(word.codePointCount(0, word.length())).isEqualTo(48);
            assertThat(SearchWords.bytes(word)).hasSizeLessThanOrEqualTo(200);
        });
    }

    private static boolean inRange(String word, String beginning) {
        byte[] bytes = SearchWords.bytes(word);
        return Arrays.compareUnsigned(bytes, SearchWords.bytes(beginning)) >= 0
                && Arrays.compareUnsigned(bytes, SearchWords.behind(beginning)) < 0;
    }
}
