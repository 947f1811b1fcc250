package org.posthorn.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.WatchRequest;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.posthorn.mailbox.Folder;
import org.posthorn.mailbox.Provider;

/** Whatever the Gmail face says is understood by Google's models, key by key. */
class GmailModelsTests {

    private static final String MAIL = """
        From: Ann Lee <ann@x.test>
        To: ada@sender.test
        Subject: An offer
        Message-ID: <offer@x.test>

        Hello
        """;

    private final MailboxStandIn standIn = MailboxStandIn.start();
    private final MailboxOfStandIn mailbox = standIn.mailbox("ada@sender.test").withAlias("sales@sender.test");
    private final Gmail.Users users = client(standIn.tokenFor(Provider.GOOGLE, "ada@sender.test"));

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void profileAndAliasesAreUnderstood() throws IOException {
        assertUnderstood(users.getProfile("me").execute());
        assertUnderstood(users.settings().sendAs().list("me").execute());
    }

    @Test
    void messagesInEachFormatAreUnderstood() throws IOException {
        StoredMail stored = mailbox.deliver(Folder.INBOX, MAIL);

        assertUnderstood(
                users.messages().list("me").setLabelIds(List.of("INBOX")).execute());
        for (String format : List.of("minimal", "metadata", "raw")) {
            Message message = users.messages()
                    .get("me", stored.gmailId())
                    .setFormat(format)
                    .execute();
            assertUnderstood(message);
            assertThat(message.getInternalDate()).isEqualTo(stored.at().toEpochMilli());
        }
    }

    @Test
    void theHistoryIsUnderstood() throws IOException {
        StoredMail moved = mailbox.deliver(Folder.INBOX, MAIL);
        mailbox.move(moved, Place.ARCHIVE);
        mailbox.delete(moved);

        assertUnderstood(users.history()
                .list("me")
                .setStartHistoryId(BigInteger.valueOf(GmailHistory.idOf(0)))
                .execute());
    }

    @Test
    void aWatchIsUnderstood() throws IOException {
        assertUnderstood(users.watch(
                        "me",
                        new WatchRequest().setTopicName("projects/p/topics/t").setLabelIds(List.of("SENT")))
                .execute());
    }

    @Test
    void anErrorIsUnderstood() {
        assertThatThrownBy(() -> users.messages().get("me", "1900000000000009").execute())
                .isInstanceOfSatisfying(GoogleJsonResponseException.class, error -> {
                    assertThat(error.getDetails().getErrors().getFirst().getReason())
                            .isEqualTo("notFound");
                    assertThat(error.getDetails().getUnknownKeys().keySet()).isSubsetOf("status");
                });
    }

    @Test
    void whatGmailDoesNotKnowIsAFaultThatIsRemembered() {
        assertThatThrownBy(() -> users.labels().list("me").execute()).isInstanceOf(IOException.class);
        assertThatThrownBy(
                        () -> users.messages().list("me").setQ("is:wonderful").execute())
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> client("stolen").getProfile("me").execute()).isInstanceOf(IOException.class);

        assertThat(standIn.faults()).hasSize(3);
    }

    @Test
    void seesAKeyThatTheModelsDontKnow() {
        assertThat(unknown(new Message().set("snipet", "Hello"))).containsExactly("snipet");
    }

    private static void assertUnderstood(@Nullable Object model) {
        assertThat(model).isNotNull();
        assertThat(unknown(model)).isEmpty();
    }

    /** The keys that went into no field, in the model and all that it holds. */
    private static List<String> unknown(@Nullable Object model) {
        List<String> found = new ArrayList<>();
        if (model instanceof Collection<?> list) {
            list.forEach(item -> found.addAll(unknown(item)));
        } else if (model instanceof GenericJson json) {
            found.addAll(json.getUnknownKeys().keySet());
            json.values().forEach(value -> found.addAll(unknown(value)));
        }
        return found;
    }

    private Gmail.Users client(String token) {
        return new Gmail.Builder(
                        new NetHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        request -> request.getHeaders().setAuthorization("Bearer " + token))
                .setRootUrl(standIn.gmailUrl())
                .setServicePath("")
                .setApplicationName("test")
                .build()
                .users();
    }
}
