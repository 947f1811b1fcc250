package org.posthorn.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.mailbox.Preparing.Prepared;

/** What happens when a provider does not do its part, or this server breaks off in the middle. */
class MailboxTroubleIntegrationTests extends MailboxIntegrationTest {

    private static final String ANN = "ann@customer.test";

    @BeforeEach
    void aConnectedMailbox() {
        desk.contact(ANN);
        connect();
    }

    @Test
    @DisplayName("G11 what came while the provider forgot where it was is caught up with, and nothing comes twice")
    void catchesUpAfterAnExpiredCursor() {
        sendAndLog("Before");
        sync();
        sendAndLog("Meanwhile");
        STAND_IN.trouble().expireDeltaLinks();

        sync();
        until(() -> count("logged_email", "subject = 'Meanwhile'") == 1);
        sendAndLog("Afterwards");
        sync();

        assertThat(count("logged_email", "true")).isEqualTo(3);
    }

    @Test
    @DisplayName("G11 a provider that wants to be left alone is, for as long as it says, without a thread that waits")
    void leavesABusyProviderAlone() {
        sendAndLog("Offer");
        STAND_IN.trouble().throttle(1, Duration.ofMinutes(7));

        wake(mailbox());
        until(() -> mailbox().trouble() == Trouble.PROVIDER_BUSY);

        assertThat(Duration.between(LocalDateTime.now(ZoneOffset.UTC), nextSync()))
                .isBetween(Duration.ofMinutes(6), Duration.ofMinutes(9));
        assertThat(count("connected_mailbox", "leased_until is null")).isOne();
        assertThat(count("logged_email", "true")).isZero();
        sync();
        assertThat(count("logged_email", "true")).isOne();
        assertThat(mailbox().trouble()).isNull();
    }

    @Test
    @DisplayName("G11 G16 a connection that breaks off in the middle of a mail loses and doubles nothing")
    void repeatsWhatBrokeOff() {
        sendAndLog("One");
        sendAndLog("Two");
        STAND_IN.trouble().breakOff(1);

        wake(mailbox());
        until(() -> mailbox().trouble() != null);
        sync();

        assertThat(count("logged_email", "true")).isEqualTo(2);
    }

    @Test
    @DisplayName("G11 G16 a server that dies before it notes how far it is does all again, and all is there once")
    void repeatsAfterACrash() {
        Map<String, Object> place = folder();
        Prepared prepared = sendAndLog("Offer");
        sync();
        box.deliver(
                Folder.INBOX, Written.of(ANN, ada.email().value(), "Stranger's").mime());

        // as if the last thing that reached the disk had been the place before
        database.sql("update mailbox_folder set sync_cursor = ? where mailbox_id = ? and folder = 'SENT' and"
                        + " account_id = ?")
                .params(
                        String.valueOf(place.get("sync_cursor")),
                        mailbox().id(),
                        ada.accountId().value())
                .update();
        sync();

        assertThat(count("logged_email", "true")).isOne();
        assertThat(count("inbound_message", "state = 'ALREADY'")).isOne();
        assertThat(api.get("/api/v1/emails/" + prepared.id())
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("sent");
    }

    @Test
    @DisplayName("G11 an access token that ended is renewed, once for all that need it")
    void renewsTokens() {
        int before = STAND_IN.refreshes();
        STAND_IN.expireAccessTokens();
        sendAndLog("Offer");

        sync();

        assertThat(count("logged_email", "true")).isOne();
        assertThat(STAND_IN.refreshes()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName(
            "A7 consent that was taken back is said, and nothing is asked any more until it is given again; then all"
                    + " is caught up with")
    void waitsForConsent() {
        STAND_IN.revoke(ada.email().value());
        STAND_IN.expireAccessTokens();
        sendAndLog("Offer");

        wake(mailbox());
        until(() -> mailbox().state() == MailboxState.SIGN_IN_NEEDED);
        assertThat(api.get("/api/v1/me/mailboxes").text()).contains("\"sign-in-needed\"", "\"consent-ended\"");

        browser(ada).get("/mailboxes/connect/microsoft");
        until(() -> count("logged_email", "true") == 1);
        assertThat(mailboxes(ada)).hasSize(1);
    }

    private Prepared sendAndLog(String subject) {
        Written mail = Written.of(ada.email().value(), ANN, subject);
        Prepared prepared = Preparing.prepare(api, mail, true, true);
        box.sent(mail.html(prepared.html()).mime());
        return prepared;
    }

    private ConnectedMailbox mailbox() {
        return mailboxes(ada).getFirst();
    }

    private LocalDateTime nextSync() {
        return database.sql("select next_sync_at from connected_mailbox where id = ?")
                .param(mailbox().id())
                .query(LocalDateTime.class)
                .single();
    }

    private Map<String, Object> folder() {
        return database.sql("select * from mailbox_folder where mailbox_id = ? and folder = 'SENT'")
                .param(mailbox().id())
                .query()
                .singleRow();
    }
}
