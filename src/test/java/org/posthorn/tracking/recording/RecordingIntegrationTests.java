package org.posthorn.tracking.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.posthorn.tracking.recording.Mails.TestMail.CHROME;
import static org.posthorn.tracking.recording.Mails.TestMail.GMAIL;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.tracking.EmailActivityChanged;
import org.posthorn.tracking.EmailOpened;
import org.posthorn.tracking.EmailState;
import org.posthorn.tracking.EngagementKind;
import org.posthorn.tracking.EngagementRow;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.HitSink;
import org.posthorn.tracking.LinkClicked;
import org.posthorn.tracking.OutgoingEmail;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.Verdict;
import org.posthorn.tracking.recording.Mails.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class RecordingIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    HitSink sink;

    @Autowired
    Mails mails;

    @Autowired
    MeterRegistry meters;

    @Autowired
    ApplicationEvents events;

    @Test
    @DisplayName("T14 human-like hits count, and the mail, its history and its followers learn of them")
    void countsAndTells() {
        TestMail mail = mails.sent("ann@x.test");
        events.clear();

        sink.record(List.of(mail.open(100), mail.open(200), mail.click(2, 300)));

        OutgoingEmail row = mails.row(mail);
        assertThat(row.state()).isEqualTo(EmailState.CLICKED);
        assertThat(row.opens()).isEqualTo(2);
        assertThat(row.clicks()).isEqualTo(1);
        assertThat(row.firstOpenAt()).isCloseTo(mail.sentAt.plusSeconds(100), within(1, ChronoUnit.MILLIS));
        assertThat(row.lastOpenAt()).isCloseTo(mail.sentAt.plusSeconds(200), within(1, ChronoUnit.MILLIS));
        assertThat(row.lastClickAt()).isCloseTo(mail.sentAt.plusSeconds(300), within(1, ChronoUnit.MILLIS));
        assertThat(row.lastEngagementAt()).isEqualTo(row.lastClickAt());
        assertThat(row.lastActivityAt()).isEqualTo(row.lastClickAt());
        assertThat(events.stream(EmailOpened.class))
                .containsExactly(new EmailOpened(mail.account, mail.user, mail.id, mail.sentAt.plusSeconds(200), 2));
        assertThat(events.stream(LinkClicked.class))
                .containsExactly(new LinkClicked(mail.account, mail.user, mail.id, mail.sentAt.plusSeconds(300), 1));
        assertThat(events.stream(EmailActivityChanged.class)).hasSize(1);
        EngagementRow click = mails.engagements(mail).getFirst();
        assertThat(click.kind()).isEqualTo(EngagementKind.CLICK);
        assertThat(click.url()).isEqualTo("https://x.test/2");
        assertThat(click.client()).isEqualTo("Chrome on Windows");
        assertThat(click.reasons()).isNotEmpty();
    }

    @Test
    @DisplayName("T14 a machine's hit is kept with its verdict and changes nothing else")
    void keepsWhatDoesNotCount() {
        TestMail mail = mails.sent("ann@x.test");
        events.clear();

        sink.record(List.of(mail.open(100, "curl/8.5.0", "81.2.69.160")));

        assertThat(mails.row(mail).state()).isEqualTo(EmailState.SENT);
        assertThat(mails.row(mail).lastEngagementAt()).isNull();
        assertThat(mails.engagements(mail)).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(Verdict.SECURITY_SCANNER);
            assertThat(row.counted()).isFalse();
            assertThat(row.confidence()).isGreaterThan(0.6);
        });
        assertThat(events.stream(EmailOpened.class)).isEmpty();
        assertThat(events.stream(EmailActivityChanged.class)).hasSize(1);
    }

    @Test
    void countsABatchThatIsGivenTwiceOnce() {
        TestMail mail = mails.sent("ann@x.test");
        List<Hit> batch = List.of(mail.open(100), mail.click(1, 200), mail.open(300, GMAIL, "66.249.84.1"));
        sink.record(batch);
        events.clear();

        sink.record(batch);
        sink.record(List.of(batch.get(1), mail.open(2000), batch.get(1)));

        assertThat(mails.row(mail).opens()).isEqualTo(3);
        assertThat(mails.row(mail).clicks()).isEqualTo(1);
        assertThat(mails.engagements(mail)).hasSize(4);
        assertThat(events.stream(EmailOpened.class)).hasSize(1);
    }

    @Test
    @DisplayName("T12 an engagement has a recipient where the token was that recipient's own, else none")
    void namesTheRecipientOnlyWhereThatIsCertain() {
        TestMail toAnn = mails.sent("ann@x.test");
        TestMail toTwo = mails.sent("ann@x.test", "bo@x.test");

        sink.record(List.of(toAnn.open(100), toTwo.open(100)));

        assertThat(mails.engagements(toAnn))
                .extracting(EngagementRow::recipient)
                .containsExactly("ann@x.test");
        assertThat(mails.engagements(toTwo))
                .singleElement()
                .satisfies(row -> assertThat(row.recipient()).isNull());
    }

    @Test
    @DisplayName("T18 hits of unknown, revoked and mistaken tokens store nothing and are counted")
    void dropsWhatNoLivingTokenStandsFor() {
        TestMail cancelled = mails.prepared("ann@x.test");
        sink.record(List.of(cancelled.open(-10)));
        mails.cancel(cancelled);
        TestMail mail = mails.sent("ann@x.test");
        double before = meters.counter("posthorn.hits.dropped", "reason", "unknown-token")
                .count();
        Hit unknown = TestMail.hit(
                HitKind.OPEN, Token.random(new SecureRandom()), mail.sentAt.plusSeconds(9), CHROME, "81.2.69.160");
        Hit mistaken =
                TestMail.hit(HitKind.OPEN, mail.click(1, 9).token(), mail.sentAt.plusSeconds(9), CHROME, "81.2.69.160");

        sink.record(List.of(unknown, mistaken, cancelled.open(100), mail.open(100)));

        assertThat(meters.counter("posthorn.hits.dropped", "reason", "unknown-token")
                                .count()
                        - before)
                .isEqualTo(3);
        assertThat(mails.engagements(cancelled)).hasSize(1);
        assertThat(mails.engagements(mail)).hasSize(1);
    }

    @Test
    @DisplayName("T19 an image proxy's re-fetch is stored and not counted, in the same batch or a later one")
    void countsAProxiedOpenOnce() {
        TestMail mail = mails.sent("ann@x.test");

        sink.record(List.of(mail.open(100, GMAIL, "66.249.84.1"), mail.open(110, GMAIL, "66.249.84.2")));
        sink.record(List.of(mail.open(280, GMAIL, "66.249.84.1")));

        assertThat(mails.row(mail).opens()).isEqualTo(1);
        assertThat(mails.engagements(mail)).hasSize(3).allMatch(row -> row.verdict() == Verdict.IMAGE_PROXY);
        assertThat(mails.engagements(mail).getFirst().reasons()).contains(Standing.REPEAT);
    }

    @Test
    @DisplayName("T20 an open far from the earlier ones says that the mail was maybe forwarded")
    void saysMaybeForwarded() {
        TestMail mail = mails.sent("ann@x.test");

        sink.record(List.of(mail.open(100)));
        sink.record(List.of(mail.open(3000, "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "151.38.2.4")));

        assertThat(mails.engagements(mail).getFirst().reasons()).contains(Standing.MAYBE_FORWARDED);
        assertThat(mails.row(mail).opens()).isEqualTo(2);
    }

    @Test
    void endsTheSameInAnyOrderAndBatches() {
        TestMail inOrder = mails.sent("ann@x.test");
        TestMail shuffled = mails.sent("ann@x.test");
        sink.record(life(inOrder));
        List<Hit> hits = new ArrayList<>(life(shuffled));
        Collections.shuffle(hits, new Random(42));

        hits.forEach(hit -> sink.record(List.of(hit)));

        OutgoingEmail expected = mails.row(inOrder);
        OutgoingEmail found = mails.row(shuffled);
        assertThat(found.opens()).isEqualTo(expected.opens()).isPositive();
        assertThat(found.clicks()).isEqualTo(expected.clicks());
        assertThat(found.state()).isEqualTo(expected.state());
        assertThat(verdicts(shuffled)).isEqualTo(verdicts(inOrder));
    }

    @Test
    void showsAMailsEngagementsToItsOwnAccountOnly() {
        TestMail mail = mails.sent("ann@x.test");
        sink.record(List.of(mail.open(100)));

        assertThat(mails.engagements(mail, new AccountId(TimeOrderedId.next()))).isEmpty();
    }

    private static List<Hit> life(TestMail mail) {
        return List.of(
                mail.open(-30),
                mail.open(60, GMAIL, "66.249.84.1"),
                mail.open(170, GMAIL, "66.249.84.1"),
                mail.open(300, GMAIL, "66.249.84.1"),
                mail.open(900),
                mail.click(1, 1000),
                mail.click(2, 1001),
                mail.click(3, 1002),
                mail.click(1, 1500),
                mail.open(2500, GMAIL, "66.249.84.1"));
    }

    private List<String> verdicts(TestMail mail) {
        return mails.engagements(mail).stream()
                .map(row -> row.kind() + " " + row.verdict() + " " + row.counted() + " " + row.inferred())
                .collect(Collectors.toList());
    }
}
