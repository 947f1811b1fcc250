package org.posthorn.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;

/** Logging what lay in a mailbox before it was connected. */
class PastMailIntegrationTests extends MailboxIntegrationTest {

    private static final String ANN = "ann@customer.test";
    private static final Instant MARCH = Instant.parse("2026-03-10T09:00:00Z");
    private static final int MANY = 120;
    private static final String SPAN = "{\"from\":\"2026-03-01T00:00:00Z\",\"to\":\"2026-04-01T00:00:00Z\"}";

    @Test
    @DisplayName(
            "G13 nothing of the past is logged by itself; asked for, mail of the span with contacts is, and makes no"
                    + " contact")
    void logsThePastWithContacts() {
        RecordRef ann = desk.contact(ANN);
        put(Folder.SENT, Written.of(me(), ANN, "Sent in March").at(MARCH));
        put(Folder.INBOX, Written.of(ANN, me(), "Received in March").at(MARCH.plusSeconds(60)));
        put(Folder.INBOX, Written.of("stranger@elsewhere.test", me(), "Buy now").at(MARCH));
        put(Folder.SENT, Written.of(me(), "new@elsewhere.test", "To a stranger").at(MARCH));
        put(Folder.SENT, Written.of(me(), ANN, "Sent in May").at(MARCH.plus(Duration.ofDays(60))));
        ConnectedMailbox mailbox = connect();
        sync();
        assertThat(count("inbound_message", "true")).isZero();

        Answer started = api.post(path(mailbox), SPAN);
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        until(() -> progress(mailbox).contains("\"done\""));
        until(() -> count("inbound_message", "state = 'RECEIVED'") == 0);

        assertThat(database.sql("select subject from logged_email where account_id = ? order by sent_at")
                        .param(ada.accountId().value())
                        .query(String.class)
                        .list())
                .containsExactly("Sent in March", "Received in March");
        assertThat(desk.knows("new@elsewhere.test")).isFalse();
        assertThat(desk.timelinesWith(database.sql("select min(id) from logged_email where account_id = ?")
                        .param(ada.accountId().value())
                        .query(Long.class)
                        .single()))
                .containsExactly(ann);
        assertThat(progress(mailbox)).contains("\"seen\":4", "\"logged\":2");
    }

    @Test
    @DisplayName("G13 the job pauses, goes on where it was, and asked for again logs nothing twice")
    void pausesAndGoesOn() {
        desk.contact(ANN);
        List<byte[]> mails = IntStream.range(0, MANY)
                .mapToObj(n -> Written.of(me(), ANN, "Mail " + n)
                        .at(MARCH.plusSeconds(n))
                        .mime())
                .map(mime -> mime.getBytes(StandardCharsets.UTF_8))
                .toList();
        box.generate(Folder.SENT, MANY, MARCH::plusSeconds, mails::get);
        ConnectedMailbox mailbox = connect();
        STAND_IN.trouble().slow(Duration.ofMillis(3));
        api.post(path(mailbox), SPAN);
        until(() -> progress(mailbox).contains("\"estimate\":" + MANY)
                || !progress(mailbox).contains("\"seen\":0"));

        assertThat(patch(mailbox, "paused").text()).contains("\"paused\"");
        until(() -> idle(mailbox));
        String paused = progress(mailbox);
        STAND_IN.trouble().slow(Duration.ZERO);
        sync();
        assertThat(progress(mailbox)).isEqualTo(paused).doesNotContain("\"done\"");

        assertThat(patch(mailbox, "running").text()).contains("\"running\"");
        until(() -> progress(mailbox).contains("\"done\""));
        until(() -> count("logged_email", "true") == MANY);
        Answer again = api.post(path(mailbox), SPAN);
        assertThat(again.text()).contains("\"running\"");
        until(() -> progress(mailbox).contains("\"done\""));
        assertThat(progress(mailbox)).contains("\"logged\":0");
        assertThat(count("inbound_message", "true")).isEqualTo(MANY);
    }

    @Test
    @DisplayName("G13 a cancelled job ends and can't run again")
    void cancels() {
        ConnectedMailbox mailbox = connect();
        api.post(path(mailbox), SPAN);
        patch(mailbox, "paused");

        String cancelled = patch(mailbox, "cancelled").text();

        assertThat(cancelled).containsAnyOf("\"cancelled\"", "has ended");
        assertThat(patch(mailbox, "running").status()).isEqualTo(422);
    }

    private void put(Folder folder, Written mail) {
        box.deliver(folder, mail.mime().getBytes(StandardCharsets.UTF_8), mail.at());
    }

    private String me() {
        return ada.email().value();
    }

    private static String path(ConnectedMailbox mailbox) {
        return "/api/v1/me/mailboxes/" + PublicId.of(mailbox.id()) + "/past-mail";
    }

    private String progress(ConnectedMailbox mailbox) {
        return api.get(path(mailbox)).text();
    }

    private Answer patch(ConnectedMailbox mailbox, String state) {
        return api.send("PATCH", path(mailbox), "{\"state\":\"" + state + "\"}");
    }

    private boolean idle(ConnectedMailbox mailbox) {
        return count("connected_mailbox", "leased_until is null and id = " + mailbox.id()) == 1;
    }
}
