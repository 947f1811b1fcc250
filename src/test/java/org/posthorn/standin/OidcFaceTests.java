package org.posthorn.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sign-in of both providers is read by a strict client library of OpenID Connect. */
class OidcFaceTests {

    private static final String ADA = "ada@sender.test";
    private static final URI BACK = URI.create("http://127.0.0.1:9/back");
    private static final ClientID CLIENT = new ClientID(MailboxStandIn.CLIENT_ID);
    private static final Secret SECRET = new Secret(MailboxStandIn.CLIENT_SECRET);

    private final MailboxStandIn standIn = MailboxStandIn.start();
    private final CodeVerifier verifier = new CodeVerifier();
    private final Nonce nonce = new Nonce();

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void entraSignsInAndChangesTheRefreshTokenEachTime() throws Exception {
        standIn.signsIn(ADA);

        OIDCTokenResponse first = signIn(standIn.entraIssuer(), "openid email offline_access Mail.Read");
        RefreshToken old = first.getOIDCTokens().getRefreshToken();
        TokenResponse second = refresh(standIn.entraIssuer(), old);

        assertThat(claims(standIn.entraIssuer(), first).getStringClaim("email")).isEqualTo(ADA);
        assertThat(second.toSuccessResponse().getTokens().getRefreshToken())
                .isNotNull()
                .isNotEqualTo(old);
        assertThat(standIn.faults()).isEmpty();
    }

    @Test
    void googleSignsInAndKeepsTheRefreshToken() throws Exception {
        standIn.signsIn(ADA);

        OIDCTokenResponse first = signIn(standIn.googleUrl(), "openid email " + GmailScopes.READ);
        RefreshToken refresh = first.getOIDCTokens().getRefreshToken();

        assertThat(claims(standIn.googleUrl(), first).getBooleanClaim("email_verified"))
                .isTrue();
        assertThat(refresh(standIn.googleUrl(), refresh)
                        .toSuccessResponse()
                        .getTokens()
                        .getRefreshToken())
                .isNull();
        standIn.revoke(ADA);
        assertThat(refresh(standIn.googleUrl(), refresh)
                        .toErrorResponse()
                        .getErrorObject()
                        .getCode())
                .isEqualTo("invalid_grant");
        assertThat(standIn.faults()).isEmpty();
    }

    @Test
    void aCodeIsGoodOnceAndForItsVerifierOnly() throws Exception {
        standIn.signsIn(ADA);
        OIDCProviderMetadata google = metadata(standIn.googleUrl());
        AuthorizationCode code = ask(google, "openid").toSuccessResponse().getAuthorizationCode();

        assertThat(token(google, new AuthorizationCodeGrant(code, BACK, new CodeVerifier()))
                        .indicatesSuccess())
                .isFalse();
        assertThat(token(google, new AuthorizationCodeGrant(code, BACK, verifier))
                        .indicatesSuccess())
                .isFalse();
        assertThat(standIn.faults()).hasSize(2);
    }

    @Test
    void whoeverSaysNoComesBackWithoutACode() throws Exception {
        standIn.refusesConsent();

        AuthorizationResponse answer = ask(metadata(standIn.entraIssuer()), "openid");

        assertThat(answer.toErrorResponse().getErrorObject().getCode()).isEqualTo("access_denied");
    }

    private OIDCTokenResponse signIn(String issuer, String scope) throws Exception {
        OIDCProviderMetadata provider = metadata(issuer);
        AuthorizationCode code = ask(provider, scope).toSuccessResponse().getAuthorizationCode();
        return (OIDCTokenResponse) token(provider, new AuthorizationCodeGrant(code, BACK, verifier))
                .toSuccessResponse();
    }

    private AuthorizationResponse ask(OIDCProviderMetadata provider, String scope) throws Exception {
        AuthorizationRequest request = new AuthorizationRequest.Builder(ResponseType.CODE, CLIENT)
                .endpointURI(provider.getAuthorizationEndpointURI())
                .redirectionURI(BACK)
                .scope(Scope.parse(scope))
                .state(new State())
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .customParameter("nonce", nonce.getValue())
                .customParameter("access_type", "offline")
                .build();
        var http = request.toHTTPRequest();
        http.setFollowRedirects(false);
        HTTPResponse answer = http.send();
        return AuthorizationResponse.parse(answer.getLocation());
    }

    private TokenResponse refresh(String issuer, RefreshToken token) throws Exception {
        return token(metadata(issuer), new RefreshTokenGrant(token));
    }

    private static TokenResponse token(OIDCProviderMetadata provider, AuthorizationGrant grant) throws Exception {
        TokenRequest request = new TokenRequest.Builder(
                        provider.getTokenEndpointURI(), new ClientSecretBasic(CLIENT, SECRET), grant)
                .build();
        return OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
    }

    private JWTClaimsSet claims(String issuer, OIDCTokenResponse answer) throws Exception {
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(issuer),
                CLIENT,
                new com.nimbusds.jose.proc.JWSVerificationKeySelector<>(
                        com.nimbusds.jose.JWSAlgorithm.RS256,
                        JWKSourceBuilder.create(metadata(issuer).getJWKSetURI().toURL())
                                .build()),
                null);
        return validator.validate(answer.getOIDCTokens().getIDToken(), nonce).toJWTClaimsSet();
    }

    private static OIDCProviderMetadata metadata(String issuer) throws Exception {
        return OIDCProviderMetadata.resolve(new Issuer(issuer));
    }
}
