package org.posthorn.standin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posthorn.mailbox.Provider;

/**
 * Google's accounts.
 *
 * @param base without a slash at its end; the issuer too
 */
record GoogleShape(String base) implements OidcShape {

    @Override
    public Provider provider() {
        return Provider.GOOGLE;
    }

    @Override
    public String step(Call call) {
        return switch (call.method() + " " + String.join("/", call.path())) {
            case "GET .well-known/openid-configuration" -> "discovery";
            case "GET oauth2/v3/certs" -> "keys";
            case "GET o/oauth2/v2/auth" -> "authorize";
            case "POST token" -> "token";
            case "POST revoke" -> "revoke";
            case "GET v1/userinfo" -> "userinfo";
            default -> "";
        };
    }

    @Override
    public Map<String, Object> discovery(List<String> path) {
        return Map.of(
                "issuer",
                base,
                "authorization_endpoint",
                base + "/o/oauth2/v2/auth",
                "token_endpoint",
                base + "/token",
                "revocation_endpoint",
                base + "/revoke",
                "userinfo_endpoint",
                base + "/v1/userinfo",
                "jwks_uri",
                base + "/oauth2/v3/certs",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"),
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_post", "client_secret_basic"));
    }

    @Override
    public String issuer() {
        return base;
    }

    @Override
    public Map<String, Object> claims(String user, String subject) {
        return Map.of("sub", subject, "email", user, "email_verified", true, "name", user);
    }

    @Override
    public boolean knows(String scope) {
        return GmailScopes.ALL.contains(scope);
    }

    /** Only for access_type=offline, and again only where the user is asked again. */
    @Override
    public boolean offline(Call call, Set<String> scopes, boolean first) {
        boolean asked = call.query("prompt", "").contains("consent");
        return "offline".equals(call.query("access_type")) && (first || asked);
    }

    @Override
    public String revoked() {
        return "Token has been expired or revoked.";
    }

    @Override
    public Map<String, Object> error(Refusal refusal) {
        return Map.of("error", refusal.code(), "error_description", refusal.text());
    }
}
