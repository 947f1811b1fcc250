package org.posthorn.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.mailbox.MailboxSettings.Google;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Google's Pub/Sub tells of news in Gmail here, in the name of the one service account that is configured. */
@RestController
@PreAuthorize("permitAll()") // whoever calls proves by a signed token to be Google
class GmailHook {

    private static final String BEARER = "Bearer ";
    private static final List<String> ISSUERS = List.of("https://accounts.google.com", "accounts.google.com");

    private final WakingMailboxes waking;
    private final Google google;
    private final NimbusJwtDecoder tokens;
    private final JsonMapper json;

    GmailHook(WakingMailboxes waking, MailboxSettings settings, JsonMapper json) {
        this.waking = waking;
        this.google = settings.google();
        this.json = json;
        this.tokens = NimbusJwtDecoder.withJwkSetUri(google.jwksUrl()).build();
        String audience =
                google.pushAudience().isEmpty() ? settings.publicUrl() + "/hooks/gmail" : google.pushAudience();
        tokens.setJwtValidator(rules(audience));
    }

    private OAuth2TokenValidator<Jwt> rules(String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtClaimValidator<Object>("iss", issuer -> ISSUERS.contains(String.valueOf(issuer))),
                new JwtClaimValidator<List<String>>("aud", names -> names != null && names.contains(audience)),
                new JwtClaimValidator<Object>("email", google.pushAccount()::equals),
                new JwtClaimValidator<Object>("email_verified", Boolean.TRUE::equals));
    }

    @PostMapping("/hooks/gmail")
    ResponseEntity<Void> told(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            HttpServletRequest request)
            throws IOException {
        if (google.pushAccount().isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (!isGoogles(authorization)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        byte[] body = request.getInputStream().readNBytes(GraphHook.MOST_BYTES + 1);
        if (body.length > GraphHook.MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            waking.wake(Provider.GOOGLE, address(body));
            return ResponseEntity.noContent().build();
        } catch (JacksonException | IllegalArgumentException e) {
            return ResponseEntity.badRequest().build();
        }
    }

    private boolean isGoogles(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return false;
        }
        try {
            tokens.decode(authorization.substring(BEARER.length()));
            return true;
        } catch (JwtException e) {
            return false;
        }
    }

    private EmailAddress address(byte[] body) {
        String data = json.readTree(body).path("message").path("data").asString("");
        return new EmailAddress(json.readTree(Base64.getDecoder().decode(data))
                .path("emailAddress")
                .asString(""));
    }
}
