package org.posthorn.tracking.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AccountScope;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.privacy.ConsentChannel;
import org.posthorn.privacy.Consents;
import org.posthorn.privacy.NewConsent;
import org.posthorn.privacy.TrackingConsent;
import org.posthorn.tracking.EmailReplied;
import org.posthorn.tracking.EmailState;
import org.posthorn.tracking.EngagementKind;
import org.posthorn.tracking.EngagementRow;
import org.posthorn.tracking.HitSink;
import org.posthorn.tracking.ReplySink;
import org.posthorn.tracking.recording.Mails.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
class RecordingRepliesIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ReplySink replies;

    @Autowired
    HitSink hits;

    @Autowired
    Mails mails;

    @Autowired
    Consents consents;

    @Autowired
    ApplicationEvents events;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @DisplayName("F1 T13 a reply turns the mail to Replied, and an open is inferred, labelled so")
    void infersAnOpenFromAReply() {
        TestMail mail = mails.sent("ann@x.test");

        reply(mail, "ann@x.test", 600);

        assertThat(mails.row(mail).state()).isEqualTo(EmailState.REPLIED);
        assertThat(mails.row(mail).opens()).isEqualTo(1);
        assertThat(mails.engagements(mail))
                .extracting(EngagementRow::kind)
                .containsOnly(EngagementKind.REPLY, EngagementKind.OPEN);
        EngagementRow open = only(mail, EngagementKind.OPEN);
        assertThat(open.inferred()).isTrue();
        assertThat(open.reasons()).first().asString().startsWith("Inferred");
        assertThat(only(mail, EngagementKind.REPLY).recipient()).isEqualTo("ann@x.test");
        assertThat(events.stream(EmailReplied.class))
                .contains(new EmailReplied(mail.account, mail.user, mail.id, mail.sentAt.plusSeconds(600)));
    }

    @Test
    @DisplayName("T13 no open is inferred from a reply when one was seen, and later clicks leave the mail Replied")
    void infersNothingThatWasSeen() {
        TestMail mail = mails.sent("ann@x.test");
        hits.record(List.of(mail.open(100)));

        reply(mail, "ann@x.test", 600);
        hits.record(List.of(mail.click(1, 700)));

        assertThat(mails.row(mail).state()).isEqualTo(EmailState.REPLIED);
        assertThat(mails.row(mail).opens()).isEqualTo(1);
        assertThat(only(mail, EngagementKind.OPEN).inferred()).isFalse();
    }

    @Test
    @DisplayName("T13 an open that is seen after the reply takes the place of the inferred one")
    void takesTheInferredOpenBack() {
        TestMail mail = mails.sent("ann@x.test");
        hits.record(List.of(mail.open(50, "curl/8.5.0", "81.2.69.160")));
        reply(mail, "ann@x.test", 600);

        hits.record(List.of(mail.open(700)));

        assertThat(mails.row(mail).opens()).isEqualTo(1);
        assertThat(mails.engagements(mail))
                .filteredOn(EngagementRow::inferred)
                .extracting(EngagementRow::counted)
                .containsExactly(false);
    }

    @Test
    @DisplayName("P6 the answer of a person who withdrew leaves no trace in tracking")
    void keepsNothingOfWhoWithdrew() {
        TestMail mail = mails.sent("ann@x.test");
        AccountScope.callAs(mail.account, () -> {
            consents.record(mail.account, withdrawalOf("ann@x.test"));
            return true;
        });

        reply(mail, "ann@x.test", 600);
        reply(mail, "bo@x.test", 700);

        assertThat(mails.engagements(mail))
                .filteredOn(row -> row.kind() == EngagementKind.REPLY)
                .singleElement()
                .satisfies(row -> assertThat(row.reasons().toString()).contains("bo@x.test"));
    }

    private static NewConsent withdrawalOf(String address) {
        return new NewConsent(
                new EmailAddress(address),
                null,
                TrackingConsent.WITHDRAWN,
                Instant.now(),
                ConsentChannel.API,
                null,
                "No more tracking, please.",
                null,
                null);
    }

    private void reply(TestMail mail, String from, int seconds) {
        AccountScope.callAs(
                mail.account,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    replies.replied(mail.id, new EmailAddress(from), mail.sentAt.plusSeconds(seconds));
                    return true;
                }));
    }

    private EngagementRow only(TestMail mail, EngagementKind kind) {
        List<EngagementRow> rows = mails.engagements(mail).stream()
                .filter(row -> row.kind() == kind)
                .toList();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
