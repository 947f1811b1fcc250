package org.posthorn.standin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posthorn.mailbox.Provider;

/**
 * Microsoft's identity platform, version 2.
 *
 * @param base without a slash at its end
 */
record EntraShape(String base) implements OidcShape {

    private static final Set<String> SCOPES = Set.of(
            "openid",
            "profile",
            "email",
            "offline_access",
            "User.Read",
            "Mail.ReadBasic",
            "Mail.Read",
            "Mail.ReadWrite",
            "Mail.Send",
            "Mail.Read.Shared");
    private static final Set<String> TENANTS_OF_ALL = Set.of("organizations", "common", "consumers");

    @Override
    public Provider provider() {
        return Provider.MICROSOFT;
    }

    @Override
    public String step(Call call) {
        List<String> path = call.path();
        if (path.isEmpty()) {
            return "";
        }
        return switch (call.method() + " " + String.join("/", path.subList(1, path.size()))) {
            case "GET v2.0/.well-known/openid-configuration" -> "discovery";
            case "GET discovery/v2.0/keys" -> "keys";
            case "GET oauth2/v2.0/authorize" -> "authorize";
            case "POST oauth2/v2.0/token" -> "token";
            default -> "";
        };
    }

    /** For many tenants at once the issuer is a template, as at Microsoft. */
    @Override
    public Map<String, Object> discovery(List<String> path) {
        String tenant = path.getFirst();
        String at = base + "/" + tenant;
        return Map.of(
                "issuer",
                base + "/" + (TENANTS_OF_ALL.contains(tenant) ? "{tenantid}" : tenant) + "/v2.0",
                "authorization_endpoint",
                at + "/oauth2/v2.0/authorize",
                "token_endpoint",
                at + "/oauth2/v2.0/token",
                "jwks_uri",
                at + "/discovery/v2.0/keys",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("pairwise"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"),
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_post", "client_secret_basic"),
                "scopes_supported",
                List.of("openid", "profile", "email", "offline_access"));
    }

    @Override
    public String issuer() {
        return base + "/" + MailboxStandIn.TENANT + "/v2.0";
    }

    @Override
    public Map<String, Object> claims(String user, String subject) {
        return Map.of(
                "sub",
                subject,
                "oid",
                subject,
                "tid",
                MailboxStandIn.TENANT,
                "ver",
                "2.0",
                "preferred_username",
                user,
                "email",
                user,
                "name",
                user);
    }

    @Override
    public boolean knows(String scope) {
        return SCOPES.contains(scope);
    }

    @Override
    public boolean offline(Call call, Set<String> scopes, boolean first) {
        return scopes.contains("offline_access");
    }

    @Override
    public String revoked() {
        return "AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.";
    }

    @Override
    public Map<String, Object> error(Refusal refusal) {
        return Map.of(
                "error",
                refusal.code(),
                "error_description",
                refusal.text(),
                "error_codes",
                List.of(50173),
                "timestamp",
                "2026-11-22 10:00:00Z",
                "trace_id",
                MailboxStandIn.TENANT,
                "correlation_id",
                MailboxStandIn.TENANT);
    }
}
