package org.posthorn.setup;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailbox.MailboxSettings;
import org.posthorn.mailbox.MailboxSettings.Google;
import org.posthorn.mailbox.Trouble;
import org.posthorn.setup.AskingProviders.Reply;
import org.springframework.stereotype.Component;

/** Finds out how far the OAuth client at Google is set up. */
@Component
class GoogleCheck {

    private static final String CLIENTS = ".apps.googleusercontent.com";

    private final Google google;
    private final OwnUrls urls;
    private final AskingProviders providers;

    GoogleCheck(MailboxSettings settings, OwnUrls urls, AskingProviders providers) {
        this.google = settings.google();
        this.urls = urls;
        this.providers = providers;
    }

    /** @param mailboxes that are connected at Google */
    List<Checked> check(List<ConnectedMailbox> mailboxes) {
        boolean consented = !mailboxes.isEmpty();
        return List.of(
                Checked.of(Step.GOOGLE_PROJECT, consented ? Finding.WORKS : Finding.UNSEEN),
                Checked.of(Step.GOOGLE_API, reading(mailboxes)),
                Checked.of(Step.GOOGLE_SCOPES, consented ? Finding.WORKS : Finding.UNSEEN),
                redirect(Step.GOOGLE_REDIRECT, urls, consented),
                client(),
                push());
    }

    /** What connected mailboxes tell of the rights to read them. */
    static Finding reading(List<ConnectedMailbox> mailboxes) {
        if (mailboxes.stream().anyMatch(mailbox -> mailbox.trouble() == Trouble.REFUSED)) {
            return Finding.MAIL_REFUSED;
        }
        return mailboxes.stream().anyMatch(mailbox -> mailbox.syncedAt() != null) ? Finding.WORKS : Finding.UNSEEN;
    }

    /** @param used whether somebody was led back there already */
    static Checked redirect(Step step, OwnUrls urls, boolean used) {
        return urls.takenAsRedirect()
                ? Checked.of(step, used ? Finding.WORKS : Finding.UNSEEN)
                : Checked.notHttps(step, urls);
    }

    private Checked client() {
        if (google.clientId().isEmpty()) {
            return Checked.missing(Step.GOOGLE_CLIENT, "POSTHORN_GOOGLE_CLIENT_ID");
        }
        if (!google.clientId().endsWith(CLIENTS)) {
            return Checked.malformed(Step.GOOGLE_CLIENT, "POSTHORN_GOOGLE_CLIENT_ID");
        }
        if (google.clientSecret().isEmpty()) {
            return Checked.missing(Step.GOOGLE_CLIENT, "POSTHORN_GOOGLE_CLIENT_SECRET");
        }
        return credentials();
    }

    /** Shows a grant that nobody has: only to a client that Google knows does it say that. */
    private Checked credentials() {
        try {
            return client(providers.post(
                    google.tokenUrl(),
                    Map.of(
                            "grant_type",
                            "refresh_token",
                            "refresh_token",
                            "self-check",
                            "client_id",
                            google.clientId(),
                            "client_secret",
                            google.clientSecret())));
        } catch (IOException e) {
            return Checked.unreachable(Step.GOOGLE_CLIENT, URI.create(google.tokenUrl()));
        }
    }

    private static Checked client(Reply reply) {
        return switch (reply.text("error")) {
            case "invalid_grant" -> Checked.of(Step.GOOGLE_CLIENT, Finding.WORKS);
            case "invalid_client" ->
                Checked.of(
                        Step.GOOGLE_CLIENT,
                        reply.text("error_description").contains("not found")
                                ? Finding.UNKNOWN_CLIENT
                                : Finding.SECRET_REFUSED);
            case "deleted_client", "disabled_client" -> Checked.of(Step.GOOGLE_CLIENT, Finding.UNKNOWN_CLIENT);
            default -> Checked.odd(Step.GOOGLE_CLIENT, reply, reply.text("error"));
        };
    }

    private Checked push() {
        if (google.topic().isEmpty()) {
            return Checked.of(Step.GOOGLE_PUSH, Finding.NOT_WANTED);
        }
        if (!urls.secure()) {
            return Checked.notHttps(Step.GOOGLE_PUSH, urls);
        }
        return google.pushAccount().isEmpty()
                ? Checked.missing(Step.GOOGLE_PUSH, "POSTHORN_GOOGLE_PUSH_ACCOUNT")
                : Checked.of(Step.GOOGLE_PUSH, Finding.UNSEEN);
    }
}
