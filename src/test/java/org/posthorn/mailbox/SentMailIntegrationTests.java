package org.posthorn.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.account.AccountDefaults;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailbox.Preparing.Prepared;
import org.posthorn.mailroom.Receiving;
import org.posthorn.mailroom.Source;
import tools.jackson.databind.JsonNode;

/** What is found in the folder of sent mail, by Microsoft's own client library. */
class SentMailIntegrationTests extends MailboxIntegrationTest {

    private static final String ANN = "ann@customer.test";

    @Test
    @DisplayName("G11 a prepared mail that went out is armed when it really did, and is logged on its records with its"
            + " attachment")
    void armsAndLogs() {
        RecordRef ann = desk.contact(ANN);
        connect();
        Written mail = mailTo(ANN).at(Instant.now().minus(Duration.ofMinutes(2)));
        Prepared prepared = Preparing.prepare(api, mail, true, true);

        box.deliver(Folder.SENT, bytes(mail.html(prepared.html()).mime()), mail.at());
        sync();

        JsonNode email = email(prepared);
        assertThat(email.path("state").asString()).isEqualTo("sent");
        assertThat(Instant.parse(email.path("sentAt").asString())).isCloseTo(mail.at(), within2s());
        assertThat(email.path("logged").asBoolean()).isTrue();
        long logged = theOneLogged();
        assertThat(desk.recordsOf(logged)).containsExactly(ann);
        assertThat(desk.column(logged, "source")).isEqualTo("GRAPH");
        assertThat(desk.column(logged, "attachments")).isEqualTo(1);
        assertThat(desk.column(logged, "html_body").toString())
                .contains("our offer")
                .doesNotContain("/o/");
    }

    @Test
    @DisplayName("T3 track alone arms the mail and keeps nothing of it")
    void trackAloneKeepsNothing() {
        desk.contact(ANN);
        connect();
        Written mail = mailTo(ANN);
        Prepared prepared = Preparing.prepare(api, mail, true, false);

        box.sent(mail.html(prepared.html()).mime());
        sync();

        assertThat(email(prepared).path("state").asString()).isEqualTo("sent");
        nothingIsKept();
    }

    @Test
    @DisplayName("G10 a mail that carries nothing of ours is known by sender, subject, recipients and time where that"
            + " leaves one only")
    void knowsTheOneThatFits() {
        desk.contact(ANN);
        RecordRef chosen = desk.contact("boss@customer.test");
        connect();
        Written mail = mailTo(ANN).subject("Without a trace");
        Prepared prepared = Preparing.prepare(api, mail, false, true);

        box.sent(mail.mime());
        sync();

        assertThat(email(prepared).path("logged").asBoolean()).isTrue();
        assertThat(desk.recordsOf(theOneLogged())).doesNotContain(chosen);
    }

    @Test
    @DisplayName("G15 where two prepared mails fit, neither is taken")
    void neverGuesses() {
        desk.contact(ANN);
        connect();
        Written mail = mailTo(ANN).subject("Twins");
        Prepared one = Preparing.prepare(api, mail, false, true);
        Prepared other = Preparing.prepare(api, mail, false, true);

        box.sent(mail.mime());
        sync();

        assertThat(List.of(email(one), email(other)))
                .allMatch(email -> email.path("state").asString().equals("prepared"));
        nothingIsKept();
    }

    @Test
    @DisplayName("G11 the same mail by the secret address and by the mailbox is one")
    void isLoggedOnceByBothWays() throws Exception {
        desk.contact(ANN);
        connect();
        Written mail = mailTo(ANN);
        Prepared prepared = Preparing.prepare(api, mail, true, true);
        String mime = mail.html(prepared.html()).mime();
        context.getBean(Receiving.class)
                .receiveNow(
                        new Receiving.Owner(ada.accountId(), ada.id()),
                        Source.BCC,
                        new ByteArrayInputStream(bytes(mime)),
                        null);

        box.sent(mime);
        sync();

        assertThat(count("logged_email", "true")).isOne();
        assertThat(count("inbound_message", "state = 'ALREADY'")).isOne();
    }

    @Test
    @DisplayName("A3 mail from a phone is logged where the account logs everything, and only with people outside")
    void logsMailFromAPhoneByDefault() {
        desk.contact(ANN);
        connect();
        box.sent(mailTo(ANN).subject("Too early").mime());
        sync();
        nothingIsKept();

        everythingIsLogged();
        box.sent(mailTo(ANN).subject("From my phone").mime());
        box.sent(mailTo(users.colleagueOf(ada).email().value()).mime());
        sync();

        assertThat(desk.column(theOneLogged(), "subject")).isEqualTo("From my phone");
        assertThat(count("inbound_message", "true")).isOne();
    }

    @Test
    @DisplayName("G3 mail to somebody whose mail is never logged is not kept for a moment, whatever was wished")
    void neverLogWins() {
        desk.contact(ANN);
        connect();
        everythingIsLogged();
        Written mail = mailTo(ANN);
        Prepared prepared = Preparing.prepare(api, mail, true, true);
        desk.inTransaction(() -> {
            context.getBean(ExclusionLists.class).changeOfAccount(Exclusion.LOG, ada.accountId(), List.of(ANN));
            return ada;
        });

        box.sent(mail.html(prepared.html()).mime());
        sync();

        assertThat(email(prepared).path("state").asString()).isEqualTo("sent");
        nothingIsKept();
    }

    @Test
    @DisplayName("G12 what the user answers in a logged thread is logged")
    void goesOnInALoggedThread() {
        desk.contact(ANN);
        connect();
        Written offer = mailTo(ANN);
        Prepared prepared = Preparing.prepare(api, offer, true, true);
        box.sent(offer.html(prepared.html()).mime());
        sync();

        box.sent(mailTo(ANN).subject("Re: Offer").answering(offer).mime());
        sync();

        assertThat(count("logged_email", "subject = 'Re: Offer'")).isOne();
    }

    private Written mailTo(String recipient) {
        return Written.of(ada.email().value(), recipient, "Offer");
    }

    private JsonNode email(Prepared prepared) {
        return api.get("/api/v1/emails/" + prepared.id()).json();
    }

    private long theOneLogged() {
        return database.sql("select id from logged_email where account_id = ?")
                .param(ada.accountId().value())
                .query(Long.class)
                .single();
    }

    private void nothingIsKept() {
        assertThat(count("inbound_message", "true")).isZero();
        assertThat(count("logged_email", "true")).isZero();
    }

    private void everythingIsLogged() {
        desk.inTransaction(() -> {
            context.getBean(ChangingAccountDefaults.class)
                    .change(ada.accountId(), new AccountDefaults(true, false, false, true, true, false, false));
            return ada;
        });
    }

    private static TemporalUnitOffset within2s() {
        return within(2, ChronoUnit.SECONDS);
    }

    private static byte[] bytes(String mime) {
        return mime.getBytes(StandardCharsets.UTF_8);
    }
}
