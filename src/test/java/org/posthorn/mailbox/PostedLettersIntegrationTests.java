package org.posthorn.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.correspondence.ActingAs;
import org.posthorn.correspondence.composer.Draft;
import org.posthorn.correspondence.composer.Drafting;
import org.posthorn.correspondence.composer.Letter;
import org.posthorn.correspondence.composer.SendingLetters;
import org.posthorn.correspondence.composer.SendingLetters.Outcome;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.RecordRef;
import org.posthorn.standin.Place;

/** Letters of the composer that go out through the writer's own mailbox. */
class PostedLettersIntegrationTests extends MailboxIntegrationTest {

    private static final Mailbox ANN = new Mailbox("Ann Lee", new EmailAddress("ann@customer.test"));
    private static final Mailbox BOB = new Mailbox("", new EmailAddress("bob@customer.test"));

    @Test
    @DisplayName("R4 G10 a letter goes out through the connected mailbox, tracked, and its copy is logged once on the"
            + " chosen records")
    void postsLetters() {
        RecordRef ann = desk.contact(ANN.address().value());
        desk.contact(BOB.address().value());
        connect();
        long draft = written(List.of(ann));

        Outcome outcome = send(draft);

        assertThat(outcome).isInstanceOf(Outcome.Sent.class);
        until(() -> count("logged_email", "true") == 1);
        String mime = box.mails(Place.SENT).getFirst().text();
        assertThat(mime).contains("X-Posthorn-Id", "To: Ann Lee <ann@customer.test>", "/o/");
        long logged = database.sql("select id from logged_email where account_id = ?")
                .param(ada.accountId().value())
                .query(Long.class)
                .single();
        assertThat(desk.recordsOf(logged)).containsExactly(ann);
        assertThat(desk.column(logged, "html_body").toString()).doesNotContain("/o/");
        assertThat(count("outgoing_email", "state = 'SENT' and logged = true")).isOne();
        sync();
        assertThat(count("logged_email", "true")).isOne();
    }

    @Test
    @DisplayName("R4 a letter that the provider does not take is kept, and says why")
    void keepsWhatWasNotTaken() {
        desk.contact(ANN.address().value());
        connect();
        long draft = written(List.of());
        STAND_IN.trouble().unavailable(5);

        Outcome outcome = send(draft);
        STAND_IN.trouble().unavailable(0);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class, why -> assertThat(why.why()).contains("busy or can't be reached"));
        assertThat(ActingAs.user(ada, () -> context.getBean(Drafting.class).find(draft)))
                .get()
                .extracting(Draft::failure)
                .isNotNull();
        assertThat(count("outgoing_email", "cancelled_at is not null")).isOne();
    }

    @Test
    @DisplayName("G11 a client of a connected mailbox is given no secret address to copy to")
    void needsNoCopy() {
        String body = "{\"from\":\"" + ada.email()
                + "\",\"to\":[\"ann@customer.test\"],\"subject\":\"x\",\"html\":\"<p>Hello</p>\",\"log\":true}";
        assertThat(api.post("/api/v1/compose/prepare", body).text()).contains("\"bcc\":\"log+");

        connect();

        assertThat(api.post("/api/v1/compose/prepare", body).text()).contains("\"bcc\":null");
    }

    private long written(List<RecordRef> records) {
        return ActingAs.user(ada, () -> {
            Drafting drafting = context.getBean(Drafting.class);
            Draft draft = drafting.begin(List.of(ANN));
            drafting.save(
                    draft,
                    new Letter(
                            List.of(ANN),
                            List.of(),
                            List.of(BOB),
                            "News",
                            "Hello",
                            true,
                            false,
                            false,
                            true,
                            records,
                            List.of()));
            return draft.id();
        });
    }

    private Outcome send(long draft) {
        return ActingAs.user(ada, () -> context.getBean(SendingLetters.class).send(draft));
    }
}
