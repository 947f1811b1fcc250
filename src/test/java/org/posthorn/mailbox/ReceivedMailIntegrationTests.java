package org.posthorn.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.account.AccountDefaults;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.mailbox.Preparing.Prepared;
import tools.jackson.databind.JsonNode;

/** What is found in the folder of received mail. */
class ReceivedMailIntegrationTests extends MailboxIntegrationTest {

    private static final String ANN = "ann@customer.test";

    private Written offer = Written.of("", "", "");

    @BeforeEach
    void aConnectedMailbox() {
        desk.contact(ANN);
        connect();
        offer = Written.of(ada.email().value(), ANN, "Offer");
    }

    @Test
    @DisplayName("G12 T13 an answer to a logged mail is logged, and counted once although it comes twice")
    void logsAnswersToLoggedMail() {
        Prepared prepared = send(true, true);
        Written answer = answer();

        deliver(answer);
        sync();
        deliver(answer);
        sync();

        assertThat(email(prepared).path("state").asString()).isEqualTo("replied");
        assertThat(replies(prepared)).isOne();
        assertThat(count("logged_email", "direction = 'RECEIVED'")).isOne();
    }

    @Test
    @DisplayName("T3 T13 an answer to a mail that is only tracked is counted and not kept")
    void countsAnswersToTrackedMail() {
        Prepared prepared = send(true, false);

        deliver(answer());
        sync();

        assertThat(email(prepared).path("state").asString()).isEqualTo("replied");
        assertThat(replies(prepared)).isOne();
        nothingIsKept();
    }

    @Test
    @DisplayName("G12 an answer that comes before the mail that it answers was found is logged all the same")
    void logsAnswersThatComeAtTheSameTime() {
        Prepared prepared = Preparing.prepare(api, offer, true, true);
        deliver(answer());
        box.sent(offer.html(prepared.html()).mime());

        sync();

        assertThat(replies(prepared)).isOne();
        assertThat(count("logged_email", "direction = 'RECEIVED'")).isOne();
    }

    @Test
    @DisplayName("G12 an automatic answer to a mail that is only tracked counts for nothing")
    void ignoresMachines() {
        Prepared prepared = send(true, false);
        String automatic = answer().mime().replace("MIME-Version", "Auto-Submitted: auto-replied\r\nMIME-Version");

        box.deliver(Folder.INBOX, automatic.getBytes(StandardCharsets.UTF_8), Instant.now());
        sync();

        assertThat(replies(prepared)).isZero();
        nothingIsKept();
    }

    @Test
    @DisplayName("G12 nothing is kept of other mail, also not of a contact's, or of one with the same subject")
    void keepsNothingElse() {
        send(true, true);
        long before = count("inbound_message", "true");

        deliver(Written.of("stranger@elsewhere.test", ada.email().value(), "Buy now"));
        deliver(Written.of(ANN, ada.email().value(), "Re: Offer"));
        sync();

        assertThat(count("inbound_message", "true")).isEqualTo(before);
    }

    @Test
    @DisplayName("A3 where everything is logged, a contact's mail is, and nobody else's")
    void logsContactsMailByDefault() {
        desk.inTransaction(() -> {
            context.getBean(ChangingAccountDefaults.class)
                    .change(ada.accountId(), new AccountDefaults(true, false, false, true, true, false, false));
            return ada;
        });

        deliver(Written.of("stranger@elsewhere.test", ada.email().value(), "Buy now"));
        deliver(Written.of(ANN, ada.email().value(), "A question"));
        sync();

        assertThat(count("logged_email", "subject = 'A question'")).isOne();
        assertThat(count("inbound_message", "true")).isOne();
    }

    private Prepared send(boolean track, boolean log) {
        Prepared prepared = Preparing.prepare(api, offer, track, log);
        box.sent(offer.html(prepared.html()).mime());
        sync();
        return prepared;
    }

    private Written answer() {
        return Written.of(ANN, ada.email().value(), "Re: Offer").answering(offer);
    }

    private void deliver(Written mail) {
        box.deliver(Folder.INBOX, mail.mime());
    }

    private JsonNode email(Prepared prepared) {
        return api.get("/api/v1/emails/" + prepared.id()).json();
    }

    private long replies(Prepared prepared) {
        return email(prepared)
                .path("engagements")
                .valueStream()
                .filter(each -> each.path("kind").asString().equals("reply"))
                .count();
    }

    private void nothingIsKept() {
        assertThat(count("inbound_message", "true")).isZero();
        assertThat(count("logged_email", "true")).isZero();
    }
}
