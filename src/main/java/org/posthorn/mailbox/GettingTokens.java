package org.posthorn.mailbox;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.posthorn.mailbox.MailProviderException.AccessRefused;
import org.posthorn.mailbox.MailProviderException.TryLater;
import org.posthorn.mailbox.MailProviderException.UnknownClient;
import org.posthorn.mailbox.MailboxTokens.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks providers for tokens, and gives them back. Each request has a deadline and is made once. */
@Component
class GettingTokens {

    private static final Logger log = LoggerFactory.getLogger(GettingTokens.class);
    private static final Set<String> CONSENT_ENDED =
            Set.of("invalid_grant", "interaction_required", "consent_required", "login_required", "access_denied");
    private static final Set<String> UNKNOWN_CLIENT = Set.of("invalid_client", "unauthorized_client");

    private final MailboxClients clients;
    private final MailboxSettings settings;
    private final RestClient http;
    private final RestClientAuthorizationCodeTokenResponseClient first =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientRefreshTokenTokenResponseClient further = new RestClientRefreshTokenTokenResponseClient();

    GettingTokens(MailboxSettings settings) {
        this.clients = new MailboxClients(settings);
        this.settings = settings;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.mailbox().timeout())
                .build());
        requests.setReadTimeout(settings.mailbox().timeout());
        this.http = RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
        first.setRestClient(http);
        further.setRestClient(http);
    }

    /**
     * What a consent gave.
     *
     * @param scopes what may be done with it, as the provider says
     */
    record Granted(Tokens tokens, Set<String> scopes) {}

    /**
     * Takes the code of a consent to the provider.
     *
     * @throws MailProviderException when it gives nothing for it
     */
    Granted granted(Provider provider, OAuth2AuthorizationExchange exchange) {
        OAuth2AccessTokenResponse answer;
        try {
            answer = first.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(clients.of(provider), exchange));
        } catch (OAuth2AuthorizationException e) {
            throw inWords(e);
        }
        OAuth2RefreshToken refresh = answer.getRefreshToken();
        if (refresh == null) {
            throw new AccessRefused("The provider gave no lasting token.", null);
        }
        return new Granted(
                tokens(answer, refresh.getTokenValue()), answer.getAccessToken().getScopes());
    }

    /**
     * A new access token.
     *
     * @throws MailProviderException when there is none
     */
    Tokens refreshed(Provider provider, Tokens before) {
        OAuth2AccessToken access =
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, before.access(), null, before.expires());
        try {
            OAuth2AccessTokenResponse answer = further.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    clients.of(provider), access, new OAuth2RefreshToken(before.refresh(), null)));
            // Google keeps the refresh token as it is and says nothing of it, Microsoft gives a new one each time.
            String refresh = Optional.ofNullable(answer.getRefreshToken())
                    .map(OAuth2RefreshToken::getTokenValue)
                    .orElse(before.refresh());
            return tokens(answer, refresh);
        } catch (OAuth2AuthorizationException e) {
            throw inWords(e);
        }
    }

    /** Tells the provider that the tokens are not needed any more, where it wants to know. What fails is let be: they are gone here. */
    void revoke(Provider provider, Tokens tokens) {
        if (provider != Provider.GOOGLE) {
            return;
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("token", tokens.refresh());
        try {
            http.post()
                    .uri(settings.google().revokeUrl())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException | OAuth2AuthorizationException e) {
            log.info("A token could not be revoked ({}).", e.getClass().getSimpleName());
        }
    }

    private static Tokens tokens(OAuth2AccessTokenResponse answer, String refresh) {
        OAuth2AccessToken access = answer.getAccessToken();
        Instant expires = Objects.requireNonNull(access.getExpiresAt());
        return new Tokens(refresh, access.getTokenValue(), expires);
    }

    /** Descriptions of errors may quote tokens or people: only their code is told. */
    private static MailProviderException inWords(OAuth2AuthorizationException e) {
        String code = e.getError().getErrorCode();
        if (CONSENT_ENDED.contains(code)) {
            return new AccessRefused(code, null);
        }
        return UNKNOWN_CLIENT.contains(code) ? new UnknownClient(code, null) : new TryLater(code, Duration.ZERO, null);
    }
}
