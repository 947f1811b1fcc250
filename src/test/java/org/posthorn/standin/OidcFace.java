package org.posthorn.standin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailbox.Provider;

/** OpenID Connect as a provider speaks it: whoever a test names signs in and consents at once. */
final class OidcFace {

    private static final RSAKey KEY = newKey();
    private static final String[] ASKED = {
        "client_id",
        "response_type",
        "redirect_uri",
        "scope",
        "state",
        "nonce",
        "code_challenge",
        "code_challenge_method",
        "prompt",
        "login_hint",
        "domain_hint",
        "response_mode",
        "access_type",
        "include_granted_scopes"
    };

    private final OidcShape shape;
    private final Tokens tokens;
    private final Clock clock;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> granted = new ConcurrentHashMap<>();
    private volatile @Nullable String next;
    private volatile boolean refuses;
    private volatile String publicName = "";
    private volatile String realName = "";

    private record Code(
            String client,
            String redirect,
            String user,
            Set<String> scopes,
            @Nullable String nonce,
            @Nullable String challenge,
            boolean offline) {}

    OidcFace(OidcShape shape, Tokens tokens, Clock clock) {
        this.shape = shape;
        this.tokens = tokens;
        this.clock = clock;
    }

    void reaches(String publicUrl, String realUrl) {
        publicName = publicUrl;
        realName = realUrl;
    }

    /** From now on, that user signs in. */
    void signsIn(String user) {
        next = user;
        refuses = false;
    }

    /** From now on, the user presses Cancel. */
    void refuses() {
        refuses = true;
    }

    void answer(Call call) {
        String step = shape.step(call);
        switch (step) {
            case "discovery" -> call.json(200, shape.discovery(call.path()));
            case "keys" -> call.json(200, new JWKSet(KEY.toPublicJWK()).toJSONObject());
            case "authorize" -> authorize(call);
            case "token" -> token(call);
            case "revoke" -> revoke(call);
            case "userinfo" -> userinfo(call);
            default -> throw Refusal.fault(404, "notFound", "No such address: " + call.asked());
        }
    }

    private void authorize(Call call) {
        call.allow("invalid_request", ASKED);
        String client = knownClient(call.query("client_id", ""));
        String redirect = call.query("redirect_uri", "");
        if (redirect.isEmpty() || !"code".equals(call.query("response_type"))) {
            throw Refusal.fault(400, "invalid_request", "redirect_uri or response_type is wrong: " + call.asked());
        }
        String back = (redirect.startsWith(publicName) ? realName + redirect.substring(publicName.length()) : redirect)
                + (redirect.contains("?") ? "&" : "?") + "state=" + encoded(call.query("state", ""));
        String user = next;
        if (refuses || user == null) {
            call.redirect(back + "&error=access_denied&error_description=" + encoded("The user said no."));
            return;
        }
        Set<String> scopes = scopes(call.query("scope", ""));
        String key = user + "|" + client;
        Set<String> before = granted.getOrDefault(key, Set.of());
        boolean first = !before.containsAll(scopes);
        Set<String> all = new LinkedHashSet<>(scopes);
        if ("true".equals(call.query("include_granted_scopes"))) {
            all.addAll(before);
        }
        granted.put(key, Set.copyOf(all));
        if (call.query("code_challenge") != null && !"S256".equals(call.query("code_challenge_method"))) {
            throw Refusal.fault(400, "invalid_request", "code_challenge_method has to be S256");
        }
        String code = "code-" + Tokens.random();
        boolean offline = shape.offline(call, scopes, first);
        codes.put(
                code,
                new Code(client, redirect, user, all, call.query("nonce"), call.query("code_challenge"), offline));
        call.redirect(back + "&code=" + code);
    }

    private void token(Call call) {
        Map<String, String> form = call.form();
        String client = authenticated(call, form);
        switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> call.json(200, redeem(client, form));
            case "refresh_token" -> call.json(200, refresh(client, form));
            default -> throw Refusal.fault(400, "unsupported_grant_type", "grant_type: " + form.get("grant_type"));
        }
    }

    private Map<String, Object> redeem(String client, Map<String, String> form) {
        allowed(form, "grant_type", "code", "redirect_uri", "code_verifier", "client_id", "client_secret", "scope");
        Code code = codes.remove(form.getOrDefault("code", ""));
        if (code == null || !code.client().equals(client) || !code.redirect().equals(form.get("redirect_uri"))) {
            throw Refusal.fault(400, "invalid_grant", "The code is not good for that client and redirect_uri.");
        }
        String challenge = code.challenge();
        if (challenge != null && !challenge.equals(sha256(form.getOrDefault("code_verifier", "")))) {
            throw Refusal.fault(400, "invalid_grant", "The code_verifier does not fit.");
        }
        Tokens.Grant grant = tokens.grant(shape.provider(), client, code.user(), code.scopes());
        Map<String, Object> answer = answer(grant);
        if (code.offline()) {
            answer.put("refresh_token", tokens.newRefreshToken(grant));
        }
        if (code.scopes().contains("openid")) {
            answer.put("id_token", idToken(client, code.user(), code.nonce()));
        }
        return answer;
    }

    private Map<String, Object> refresh(String client, Map<String, String> form) {
        allowed(form, "grant_type", "refresh_token", "client_id", "client_secret", "scope");
        String old = form.getOrDefault("refresh_token", "");
        Tokens.Grant before = tokens.refresh(shape.provider(), client, old)
                .orElseThrow(() -> Refusal.of(400, "invalid_grant", shape.revoked()));
        Tokens.Grant grant = tokens.grant(shape.provider(), client, before.user(), before.scopes());
        Map<String, Object> answer = answer(grant);
        if (shape.provider() == Provider.MICROSOFT) {
            answer.put("refresh_token", tokens.rotate(old, grant));
        }
        return answer;
    }

    private Map<String, Object> answer(Tokens.Grant grant) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("token_type", "Bearer");
        answer.put("scope", String.join(" ", grant.scopes()));
        answer.put("expires_in", tokens.life().toSeconds());
        answer.put("access_token", tokens.newAccessToken(grant));
        return answer;
    }

    private void revoke(Call call) {
        if (!tokens.giveBack(call.form().getOrDefault("token", call.query("token", "")))) {
            throw Refusal.of(400, "invalid_token", "Token expired or revoked");
        }
        call.json(200, Map.of());
    }

    private void userinfo(Call call) {
        Tokens.Grant grant = tokens.check(call, shape.provider(), "openid");
        call.json(200, shape.claims(grant.user(), subject(grant.user())));
    }

    private String idToken(String client, String user, @Nullable String nonce) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(shape.issuer())
                .audience(client)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
        shape.claims(user, subject(user)).forEach(claims::claim);
        Optional.ofNullable(nonce).ifPresent(value -> claims.claim("nonce", value));
        return signed(claims.build());
    }

    /** Any claims, signed with the key that stands behind {@code keys}. */
    static String signed(JWTClaimsSet claims) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(KEY.getKeyID())
                    .build();
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(KEY));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lasting id of a user. */
    static String subject(String user) {
        return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String authenticated(Call call, Map<String, String> form) {
        String client = form.getOrDefault("client_id", "");
        String secret = form.getOrDefault("client_secret", "");
        String header = call.header("Authorization");
        if (header.startsWith("Basic ")) {
            String[] pair =
                    new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8).split(":", 2);
            client = java.net.URLDecoder.decode(pair[0], StandardCharsets.UTF_8);
            secret = java.net.URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
        }
        if (!secret.equals(MailboxStandIn.CLIENT_SECRET)) {
            throw Refusal.fault(401, "invalid_client", "The client's secret is wrong.");
        }
        return knownClient(client);
    }

    private static String knownClient(String client) {
        if (!client.equals(MailboxStandIn.CLIENT_ID)) {
            throw Refusal.fault(400, "unauthorized_client", "No such client: " + client);
        }
        return client;
    }

    private Set<String> scopes(String text) {
        Set<String> scopes = new LinkedHashSet<>();
        for (String scope : Arrays.asList(text.strip().split("\\s+", -1))) {
            String name = scope.replace("https://graph.microsoft.com/", "");
            if (!shape.knows(name)) {
                throw Refusal.fault(400, "invalid_scope", "No such scope: " + scope);
            }
            scopes.add(name);
        }
        return scopes;
    }

    private static void allowed(Map<String, String> form, String... names) {
        List<String> unknown = form.keySet().stream()
                .filter(name -> !List.of(names).contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.fault(400, "invalid_request", "Unknown fields: " + unknown);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("stand-in").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
