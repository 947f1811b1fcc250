package org.posthorn.setup;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailbox.MailboxSettings;
import org.posthorn.mailbox.MailboxSettings.Microsoft;
import org.posthorn.setup.AskingProviders.Reply;
import org.springframework.stereotype.Component;

/** Finds out how far the app registration at Microsoft is set up. */
@Component
class EntraCheck {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** Stand for any directory; in their name nobody can ask for a token of the app's own. */
    private static final Set<String> ANY_TENANT = Set.of("organizations", "common", "consumers");

    /** Entra's own codes, by which it tells apart what OAuth calls the same. */
    private static final Map<Integer, Finding> CODES = Map.of(
            7000215, Finding.SECRET_REFUSED,
            7000222, Finding.SECRET_EXPIRED,
            700016, Finding.UNKNOWN_CLIENT,
            90002, Finding.UNKNOWN_TENANT,
            900023, Finding.UNKNOWN_TENANT);

    private final Microsoft microsoft;
    private final OwnUrls urls;
    private final AskingProviders providers;

    EntraCheck(MailboxSettings settings, OwnUrls urls, AskingProviders providers) {
        this.microsoft = settings.microsoft();
        this.urls = urls;
        this.providers = providers;
    }

    /** @param mailboxes that are connected at Microsoft */
    List<Checked> check(List<ConnectedMailbox> mailboxes) {
        boolean consented = !mailboxes.isEmpty();
        return List.of(
                app(),
                GoogleCheck.redirect(Step.ENTRA_REDIRECT, urls, consented),
                secret(consented),
                Checked.of(Step.ENTRA_RIGHTS, GoogleCheck.reading(mailboxes)));
    }

    private Checked app() {
        if (microsoft.clientId().isEmpty()) {
            return Checked.missing(Step.ENTRA_APP, "POSTHORN_MICROSOFT_CLIENT_ID");
        }
        if (!microsoft.clientId().matches(ID)) {
            return Checked.malformed(Step.ENTRA_APP, "POSTHORN_MICROSOFT_CLIENT_ID");
        }
        try {
            Reply reply = providers.get(authority() + "/v2.0/.well-known/openid-configuration");
            return reply.status() == 200
                    ? Checked.of(Step.ENTRA_APP, Finding.WORKS)
                    : answered(Step.ENTRA_APP, reply, Finding.UNKNOWN_TENANT);
        } catch (IOException e) {
            return unreachable(Step.ENTRA_APP);
        }
    }

    private Checked secret(boolean consented) {
        if (microsoft.clientSecret().isEmpty()) {
            return Checked.missing(Step.ENTRA_SECRET, "POSTHORN_MICROSOFT_CLIENT_SECRET");
        }
        if (microsoft.clientSecret().matches(ID)) {
            // Beside the secret's value stands its id, and only the id looks like this.
            return Checked.malformed(Step.ENTRA_SECRET, "POSTHORN_MICROSOFT_CLIENT_SECRET");
        }
        if (microsoft.clientId().isEmpty() || ANY_TENANT.contains(microsoft.tenant())) {
            return Checked.of(Step.ENTRA_SECRET, consented ? Finding.WORKS : Finding.UNSEEN);
        }
        return credentials();
    }

    /** Asks for a token of the app's own, which opens nothing, and forgets it. */
    private Checked credentials() {
        try {
            Reply reply = providers.post(
                    authority() + "/oauth2/v2.0/token",
                    Map.of(
                            "grant_type",
                            "client_credentials",
                            "scope",
                            "https://graph.microsoft.com/.default",
                            "client_id",
                            microsoft.clientId(),
                            "client_secret",
                            microsoft.clientSecret()));
            return reply.status() == 200
                    ? Checked.of(Step.ENTRA_SECRET, Finding.WORKS)
                    : answered(Step.ENTRA_SECRET, reply, Finding.SECRET_REFUSED);
        } catch (IOException e) {
            return unreachable(Step.ENTRA_SECRET);
        }
    }

    /** @param invalid what it means that Entra calls client or tenant invalid and gives no code that we know */
    private static Checked answered(Step step, Reply reply, Finding invalid) {
        for (var code : reply.body().path("error_codes")) {
            Finding known = CODES.get(code.asInt(0));
            if (known != null) {
                return Checked.of(step, known);
            }
        }
        String error = reply.text("error");
        return Set.of("invalid_client", "invalid_tenant").contains(error)
                ? Checked.of(step, invalid)
                : Checked.odd(step, reply, error);
    }

    private Checked unreachable(Step step) {
        return Checked.unreachable(step, URI.create(microsoft.authorityUrl()));
    }

    private String authority() {
        return microsoft.authorityUrl() + "/" + microsoft.tenant();
    }
}
