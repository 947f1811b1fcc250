package org.posthorn.workspace.google;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.workspace.WorkspaceSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Verifies Google's ID tokens: signed with a key of Google's, for us, in time, and about whom. */
@Component
class GoogleTokens {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int MOST_BYTES = 64 * 1024;

    /** Whoever makes up key ids makes us ask Google for its keys no more often than this. */
    private static final Duration BETWEEN_ASKING = Duration.ofSeconds(30);

    /** Old keys still verify for so long while Google can't be asked. */
    private static final Duration WITHOUT_GOOGLE = Duration.ofHours(4);

    private final WorkspaceSettings settings;
    private final JwtDecoder decoder;

    GoogleTokens(WorkspaceSettings settings) {
        this.settings = settings;
        this.decoder = decoder(settings);
    }

    /**
     * Whether Google's servers call this URL of ours for our add-on.
     *
     * @throws JwtException when Google's keys can't be had
     */
    boolean areGooglesServers(@Nullable String token, String url) {
        return settings.serviceAccount().equals(verifiedEmail(verified(token, url)));
    }

    /**
     * The address that Google verified of the user, or null when the token proves none.
     *
     * @throws JwtException when Google's keys can't be had
     */
    @Nullable
    EmailAddress addressOf(@Nullable String token) {
        String email = verifiedEmail(verified(token, settings.clientId()));
        try {
            return email == null ? null : new EmailAddress(email);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String verifiedEmail(@Nullable Jwt jwt) {
        return jwt != null && Boolean.TRUE.equals(jwt.getClaimAsBoolean("email_verified"))
                ? jwt.getClaimAsString("email")
                : null;
    }

    private @Nullable Jwt verified(@Nullable String token, String audience) {
        if (token == null) {
            return null;
        }
        try {
            Jwt jwt = decoder.decode(token);
            return jwt.getAudience() != null && jwt.getAudience().contains(audience) ? jwt : null;
        } catch (BadJwtException e) {
            return null;
        } catch (JwtException e) {
            if (e.getCause() instanceof RateLimitReachedException) {
                return null; // a key that was not there a moment ago
            }
            throw e;
        }
    }

    private static JwtDecoder decoder(WorkspaceSettings settings) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys(settings.keysUrl())));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the decoder's validator does that
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtClaimValidator<Object>("exp", expires -> expires != null),
                new JwtClaimValidator<Object>("iss", issuer -> isGoogle(settings.issuer(), issuer))));
        return decoder;
    }

    /** Google writes its name with the scheme or without. */
    private static boolean isGoogle(String google, @Nullable Object issuer) {
        return issuer != null
                && (issuer.toString().equals(google) || issuer.toString().equals(google.replaceFirst("^https://", "")));
    }

    private static JWKSource<SecurityContext> keys(URI url) {
        try {
            return JWKSourceBuilder.create(
                            url.toURL(), new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES))
                    .rateLimited(BETWEEN_ASKING.toMillis())
                    .outageTolerant(WITHOUT_GOOGLE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("posthorn.workspace.keys-url is no URL.", e);
        }
    }
}
