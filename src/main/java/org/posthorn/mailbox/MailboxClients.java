package org.posthorn.mailbox;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailbox.MailboxSettings.Google;
import org.posthorn.mailbox.MailboxSettings.Microsoft;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * This server as an OAuth client that asks for mailboxes: a consent of its own, apart from signing in. No bean of a repository,
 * so that pages don't offer it for signing in.
 */
final class MailboxClients implements ClientRegistrationRepository {

    /** The right to read mail, without which a mailbox is of no use. */
    private static final Set<String> READING = Set.of(
            "mail.read", "https://graph.microsoft.com/mail.read", "https://www.googleapis.com/auth/gmail.readonly");

    private static final Set<String> SENDING =
            Set.of("mail.send", "https://graph.microsoft.com/mail.send", "https://www.googleapis.com/auth/gmail.send");

    private final MailboxSettings settings;

    MailboxClients(MailboxSettings settings) {
        this.settings = settings;
    }

    /** The provider that an address names, in lower case; empty for none that is configured. */
    Optional<Provider> provider(String name) {
        return Stream.of(Provider.values())
                .filter(provider -> id(provider).equals(name))
                .filter(settings::configured)
                .findFirst();
    }

    static String id(Provider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }

    static boolean mayRead(Set<String> granted) {
        return granted.stream().anyMatch(scope -> READING.contains(scope.toLowerCase(Locale.ROOT)));
    }

    static boolean maySend(Set<String> granted) {
        return granted.stream().anyMatch(scope -> SENDING.contains(scope.toLowerCase(Locale.ROOT)));
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return provider(id).map(this::of).orElse(null);
    }

    ClientRegistration of(Provider provider) {
        return switch (provider) {
            case MICROSOFT -> microsoft(settings.microsoft());
            case GOOGLE -> google(settings.google());
        };
    }

    private ClientRegistration microsoft(Microsoft microsoft) {
        String authority = microsoft.authorityUrl() + "/" + microsoft.tenant() + "/oauth2/v2.0";
        return start(Provider.MICROSOFT)
                .clientId(microsoft.clientId())
                .clientSecret(microsoft.clientSecret())
                .authorizationUri(authority + "/authorize")
                .tokenUri(authority + "/token")
                .scope(scopes("Mail.Send", "offline_access", "User.Read", "Mail.Read"))
                .build();
    }

    private ClientRegistration google(Google google) {
        return start(Provider.GOOGLE)
                .clientId(google.clientId())
                .clientSecret(google.clientSecret())
                .authorizationUri(google.authUrl())
                .tokenUri(google.tokenUrl())
                .scope(scopes(
                        "https://www.googleapis.com/auth/gmail.send", "https://www.googleapis.com/auth/gmail.readonly"))
                .build();
    }

    private String[] scopes(String sending, String... reading) {
        Stream<String> wanted =
                settings.mailbox().send() ? Stream.concat(Stream.of(reading), Stream.of(sending)) : Stream.of(reading);
        return wanted.toArray(String[]::new);
    }

    private ClientRegistration.Builder start(Provider provider) {
        return ClientRegistration.withRegistrationId(id(provider))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.publicUrl() + ConnectController.RETURN + id(provider))
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
    }
}
