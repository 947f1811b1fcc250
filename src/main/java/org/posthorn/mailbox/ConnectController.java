package org.posthorn.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.mailbox.MailProviderException.AccessRefused;
import org.posthorn.mailbox.MailProviderException.UnknownClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Leads a signed-in user to a provider to give consent, and takes the answer. The question is kept in the session: an answer
 * that somebody else got finds none.
 */
@RestController
@PreAuthorize("isAuthenticated()")
class ConnectController {

    static final String RETURN = "/mailboxes/connected/";

    private static final Logger log = LoggerFactory.getLogger(ConnectController.class);
    private static final Map<Provider, Map<String, Object>> WISHES = Map.of(
            Provider.GOOGLE,
            Map.of("access_type", "offline", "prompt", "consent", "include_granted_scopes", "true"),
            Provider.MICROSOFT,
            Map.of("prompt", "select_account"));

    private final MailboxClients clients;
    private final GettingTokens getting;
    private final ConnectingMailboxes connecting;
    private final MailboxWorker worker;
    private final DefaultOAuth2AuthorizationRequestResolver questions;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    ConnectController(
            MailboxSettings settings, GettingTokens getting, ConnectingMailboxes connecting, MailboxWorker worker) {
        this.clients = new MailboxClients(settings);
        this.getting = getting;
        this.connecting = connecting;
        this.worker = worker;
        this.questions = new DefaultOAuth2AuthorizationRequestResolver(clients);
        questions.setAuthorizationRequestCustomizer(question -> {
            String[] id = new String[1];
            question.attributes(attributes -> id[0] = (String) attributes.get("registration_id"));
            clients.provider(String.valueOf(id[0]))
                    .ifPresent(provider -> question.additionalParameters(all -> all.putAll(WISHES.get(provider))));
        });
    }

    @GetMapping("/mailboxes/connect/{provider}")
    ResponseEntity<Void> ask(@PathVariable String provider, HttpServletRequest request, HttpServletResponse response) {
        if (clients.provider(provider).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        OAuth2AuthorizationRequest question = Objects.requireNonNull(questions.resolve(request, provider));
        asked.saveAuthorizationRequest(question, request, response);
        return to(question.getAuthorizationRequestUri());
    }

    @GetMapping(RETURN + "{provider}")
    ResponseEntity<Void> answered(
            @PathVariable String provider,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        ConnectOutcome outcome = clients.provider(provider)
                .map(known -> outcome(known, code, error, asked.removeAuthorizationRequest(request, response)))
                .orElse(ConnectOutcome.FAILED);
        request.getSession().setAttribute(ConnectOutcome.class.getName(), outcome);
        return to("/preferences#mailboxes");
    }

    private ConnectOutcome outcome(
            Provider provider,
            @Nullable String code,
            @Nullable String error,
            @Nullable OAuth2AuthorizationRequest question) {
        if (question == null || !MailboxClients.id(provider).equals(question.getAttribute("registration_id"))) {
            return ConnectOutcome.TOO_LATE;
        }
        if (code == null) {
            return "access_denied".equals(error) || "consent_required".equals(error)
                    ? ConnectOutcome.CANCELLED
                    : ConnectOutcome.FAILED;
        }
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(question.getRedirectUri()))
                .state(Objects.requireNonNull(question.getState()))
                .build();
        return connect(provider, new OAuth2AuthorizationExchange(question, answer));
    }

    private ConnectOutcome connect(Provider provider, OAuth2AuthorizationExchange exchange) {
        try {
            connecting.connect(SignedIn.required(), provider, getting.granted(provider, exchange));
            worker.wake();
            return ConnectOutcome.CONNECTED;
        } catch (ConnectingFailed e) {
            return e.outcome();
        } catch (MailProviderException e) {
            log.info("A mailbox could not be connected ({}).", e.getClass().getSimpleName());
            return Optional.of(e)
                    .filter(UnknownClient.class::isInstance)
                    .map(unknown -> ConnectOutcome.REGISTRATION)
                    .orElse(e instanceof AccessRefused ? ConnectOutcome.READING_REFUSED : ConnectOutcome.FAILED);
        }
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .build();
    }
}
