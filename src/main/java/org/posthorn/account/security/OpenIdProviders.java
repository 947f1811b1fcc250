package org.posthorn.account.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountSettings;
import org.posthorn.account.AccountSettings.OpenId;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The outside services that are configured to vouch for users. A service's addresses are asked of it at the first sign-in,
 * so that this server starts without it.
 */
@Component
public class OpenIdProviders implements ClientRegistrationRepository {

    static final String GOOGLE = "google";
    static final String MICROSOFT = "microsoft";
    private static final String GOOGLE_ISSUER = "https://accounts.google.com";

    private final AccountSettings settings;
    private final Map<String, ClientRegistration> found = new ConcurrentHashMap<>();

    OpenIdProviders(AccountSettings settings) {
        this.settings = settings;
    }

    /**
     * A button of the sign-in page.
     *
     * @param path where it leads, relative to the server's root
     */
    public record Offer(String name, String path) {}

    /** What the sign-in page offers; empty when nothing is configured. */
    public List<Offer> offers() {
        return List.of(GOOGLE, MICROSOFT).stream()
                .filter(this::configured)
                .map(id -> new Offer(GOOGLE.equals(id) ? "Google" : "Microsoft", "oauth2/authorization/" + id))
                .toList();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return configured(id) ? found.computeIfAbsent(id, this::ask) : null;
    }

    private boolean configured(String id) {
        OpenId openId = openId(id);
        return openId != null && openId.configured();
    }

    private @Nullable OpenId openId(String id) {
        return switch (id) {
            case GOOGLE -> settings.signIn().google();
            case MICROSOFT -> settings.signIn().microsoft();
            default -> null;
        };
    }

    private ClientRegistration ask(String id) {
        OpenId openId = Objects.requireNonNull(openId(id));
        return ClientRegistrations.fromIssuerLocation(issuer(id, openId))
                .registrationId(id)
                .clientId(openId.clientId())
                .clientSecret(openId.clientSecret())
                .redirectUri(settings.publicUrl() + "/login/oauth2/code/{registrationId}")
                .scope("openid", "email", "profile")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private static String issuer(String id, OpenId openId) {
        if (!openId.issuer().isEmpty()) {
            return openId.issuer();
        }
        return GOOGLE.equals(id) ? GOOGLE_ISSUER : "https://login.microsoftonline.com/" + openId.tenant() + "/v2.0";
    }
}
