package org.posthorn.workspace.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.workspace.GoogleStandIn;
import org.posthorn.workspace.Tokens;
import org.posthorn.workspace.WorkspaceSettings;
import org.springframework.security.oauth2.jwt.JwtException;

class GoogleTokensTests {

    private static final String URL = "https://mail.acme.test/gw/open";

    private final GoogleTokens tokens = new GoogleTokens(settings(GoogleStandIn.keysUrl()));

    private static WorkspaceSettings settings(URI keys) {
        return new WorkspaceSettings(
                GoogleStandIn.PROJECT, GoogleStandIn.CLIENT, GoogleStandIn.ISSUER, keys, "http://127.0.0.1:1/");
    }

    @Test
    @DisplayName("C3 believes Google's servers that call for this add-on")
    void believesGooglesServers() {
        assertThat(tokens.areGooglesServers(signed(Tokens.ofSystem(URL)), URL)).isTrue();
        assertThat(tokens.areGooglesServers(signed(Tokens.ofSystem(URL).issuer("accounts.google.com")), URL))
                .isTrue();
    }

    static Stream<Arguments> forged() {
        return Stream.of(
                forged("for another URL", claims -> signed(claims.audience("https://mail.acme.test/gw/insert"))),
                forged("for nobody", claims -> signed(claims.audience((String) null))),
                forged("of another issuer", claims -> signed(claims.issuer("https://accounts.google.test"))),
                forged("of no issuer", claims -> signed(claims.issuer(null))),
                forged(
                        "expired",
                        claims -> signed(
                                claims.expirationTime(Date.from(Instant.now().minusSeconds(120))))),
                forged("that never expires", claims -> signed(claims.expirationTime(null))),
                forged(
                        "not yet valid",
                        claims -> signed(
                                claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600))))),
                forged(
                        "of another project's add-on",
                        claims ->
                                signed(claims.claim("email", "service-1@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"))),
                forged("of a person", claims -> signed(claims.claim("email", "ada@acme.test"))),
                forged("about an unverified address", claims -> signed(claims.claim("email_verified", false))),
                forged("unsigned", claims -> new PlainJWT(claims.build()).serialize()),
                forged(
                        "signed with another key of the same name",
                        claims -> GoogleStandIn.signed(claims.build(), GoogleStandIn.newKey("google-1"))),
                forged(
                        "signed with a key that Google has not",
                        claims -> GoogleStandIn.signed(claims.build(), GoogleStandIn.newKey("mine"))),
                forged("signed with Google's public key as a secret", GoogleTokensTests::signedWithThePublicKey),
                forged("that is no token", claims -> "eyJ.nonsense"),
                forged("that is empty", claims -> ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    @DisplayName("C3 believes no token")
    void believesNobodyElse(String how, Function<JWTClaimsSet.Builder, String> forging) {
        assertThat(tokens.areGooglesServers(forging.apply(Tokens.ofSystem(URL)), URL))
                .isFalse();
    }

    @Test
    void believesNobodyWithoutAToken() {
        assertThat(tokens.areGooglesServers(null, URL)).isFalse();
        assertThat(tokens.addressOf(null)).isNull();
    }

    @Test
    void knowsAUserByTheAddressThatGoogleVerified() {
        assertThat(tokens.addressOf(signed(Tokens.ofUser("Ada@acme.test"))))
                .isEqualTo(new EmailAddress("ada@acme.test"));
    }

    @Test
    void knowsNobodyByAnUnverifiedAddressOrAnotherAppsToken() {
        assertThat(tokens.addressOf(signed(Tokens.ofUser("ada@acme.test").claim("email_verified", false))))
                .isNull();
        assertThat(tokens.addressOf(signed(Tokens.ofUser("ada@acme.test").claim("email_verified", null))))
                .isNull();
        assertThat(tokens.addressOf(signed(Tokens.ofUser("ada@acme.test").audience("another-app"))))
                .isNull();
        assertThat(tokens.addressOf(signed(Tokens.ofUser("not an address")))).isNull();
        assertThat(tokens.addressOf(signed(Tokens.ofSystem(URL)))).isNull();
    }

    @Test
    void tellsKeysThatCanNotBeHadFromAForgery() {
        GoogleTokens cutOff = new GoogleTokens(settings(URI.create("http://127.0.0.1:1/keys")));

        assertThatThrownBy(() -> cutOff.areGooglesServers(signed(Tokens.ofSystem(URL)), URL))
                .isInstanceOf(JwtException.class);
    }

    private static Arguments forged(String how, Function<JWTClaimsSet.Builder, String> forging) {
        return Arguments.of(how, forging);
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return GoogleStandIn.signed(claims.build());
    }

    private static String signedWithThePublicKey(JWTClaimsSet.Builder claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("google-1").build(), claims.build());
            jwt.sign(new MACSigner(GoogleStandIn.publicKey().toRSAPublicKey().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
