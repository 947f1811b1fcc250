package org.posthorn.tracking.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.tracking.EmailOpened;
import org.posthorn.tracking.EmailState;
import org.posthorn.tracking.EngagementKind;
import org.posthorn.tracking.EngagementRevised;
import org.posthorn.tracking.EngagementRow;
import org.posthorn.tracking.HitSink;
import org.posthorn.tracking.LinkClicked;
import org.posthorn.tracking.Verdict;
import org.posthorn.tracking.recording.Mails.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class RevisingIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    HitSink sink;

    @Autowired
    Mails mails;

    @Autowired
    ApplicationEvents events;

    @Test
    @DisplayName("T13 a click without an open counts as both, and the open is labelled inferred")
    void infersAnOpenFromAClick() {
        TestMail mail = mails.sent("ann@x.test");

        sink.record(List.of(mail.click(1, 600)));
        sink.record(List.of(mail.click(2, 900)));

        assertThat(mails.row(mail).opens()).isEqualTo(1);
        assertThat(mails.row(mail).clicks()).isEqualTo(2);
        assertThat(mails.engagements(mail))
                .filteredOn(EngagementRow::inferred)
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.kind()).isEqualTo(EngagementKind.OPEN);
                    assertThat(open.recipient()).isEqualTo("ann@x.test");
                    assertThat(open.url()).isNull();
                    assertThat(open.counted()).isTrue();
                    assertThat(open.reasons()).contains(Standing.INFERRED);
                });
        assertThat(events.stream(EmailOpened.class)).isEmpty();
        assertThat(events.stream(LinkClicked.class)).hasSize(2);
    }

    @Test
    @DisplayName("T13 an inferred open counts no longer once an open is seen")
    void takesAnInferredOpenBackWhenOneIsSeen() {
        TestMail mail = mails.sent("ann@x.test");
        sink.record(List.of(mail.click(1, 600)));

        sink.record(List.of(mail.open(700)));

        assertThat(mails.row(mail).opens()).isEqualTo(1);
        EngagementRow inferred = mails.engagements(mail).stream()
                .filter(EngagementRow::inferred)
                .findFirst()
                .orElseThrow();
        assertThat(inferred.counted()).isFalse();
        assertThat(mails.revisions(mail, inferred))
                .singleElement()
                .satisfies(revision -> assertThat(revision.reason()).isEqualTo(Standing.SEEN_AFTER_ALL));
    }

    @Test
    @DisplayName("T15 a burst over the links takes back a click that had counted, with its history")
    void takesBackAClickThatTurnsOutToBeAMachines() {
        TestMail mail = mails.sent("ann@x.test");
        sink.record(List.of(mail.click(1, 600)));
        assertThat(mails.row(mail).state()).isEqualTo(EmailState.CLICKED);
        events.clear();

        sink.record(List.of(mail.click(2, 601), mail.click(3, 602)));

        assertThat(mails.row(mail).state()).isEqualTo(EmailState.SENT);
        assertThat(mails.row(mail).opens()).isZero();
        assertThat(mails.row(mail).clicks()).isZero();
        assertThat(mails.row(mail).lastEngagementAt()).isNull();
        assertThat(mails.row(mail).lastActivityAt()).isEqualTo(mails.row(mail).sentAt());
        EngagementRow first = mails.engagements(mail).stream()
                .filter(row -> !row.inferred())
                .toList()
                .getLast();
        assertThat(first.verdict()).isEqualTo(Verdict.SECURITY_SCANNER);
        assertThat(mails.revisions(mail, first)).singleElement().satisfies(revision -> {
            assertThat(revision.before()).isEqualTo(Verdict.HUMAN);
            assertThat(revision.after()).isEqualTo(Verdict.SECURITY_SCANNER);
            assertThat(revision.reason()).isEqualTo("3 links were followed within two seconds.");
        });
        assertThat(events.stream(EngagementRevised.class))
                .containsExactly(new EngagementRevised(mail.account, mail.user, mail.id, 0, 0));
        assertThat(events.stream(LinkClicked.class)).isEmpty();
    }

    @Test
    @DisplayName("T15 a hidden link takes back what the same client did before it")
    void takesBackWhatTheClientOfAHiddenLinkDid() {
        TestMail mail = mails.sent("ann@x.test");
        sink.record(List.of(mail.open(600)));
        assertThat(mails.row(mail).opens()).isEqualTo(1);

        sink.record(List.of(mail.click(5, 650)));

        assertThat(mails.row(mail).opens()).isZero();
        assertThat(mails.row(mail).state()).isEqualTo(EmailState.SENT);
    }

    @Test
    @DisplayName("T17 hits before the mail was sent do not count, unless it turns out to have been sent before them")
    void judgesHitsAgainWhenTheMailWasSentBeforeThem() {
        TestMail mail = mails.prepared("ann@x.test");
        sink.record(List.of(mail.open(-60), mail.open(100)));
        assertThat(mails.row(mail).opens()).isZero();
        assertThat(mails.engagements(mail)).allMatch(row -> row.verdict() == Verdict.BEFORE_SEND);

        mails.markSent(mail, mail.sentAt);

        await().untilAsserted(() -> assertThat(mails.row(mail).opens()).isEqualTo(1));
        assertThat(mails.engagements(mail))
                .extracting(EngagementRow::verdict)
                .containsExactly(Verdict.HUMAN, Verdict.BEFORE_SEND);
        assertThat(mails.row(mail).state()).isEqualTo(EmailState.OPENED);
    }

    @Test
    @DisplayName("T17 a hit just before the sender's client says \"I am viewing\" turns out to be the sender's")
    void takesBackAnOpenOfTheSender() {
        TestMail mail = mails.sent("ann@x.test");
        sink.record(List.of(mail.open(600), mail.openAt(Instant.now().minusSeconds(2))));
        assertThat(mails.row(mail).opens()).isEqualTo(2);

        mails.viewing(mail);

        await().untilAsserted(() -> assertThat(mails.row(mail).opens()).isEqualTo(1));
        assertThat(mails.engagements(mail).getFirst().verdict()).isEqualTo(Verdict.SELF);
        sink.record(List.of(mail.openAt(Instant.now())));
        assertThat(mails.row(mail).opens()).isEqualTo(1);
    }
}
