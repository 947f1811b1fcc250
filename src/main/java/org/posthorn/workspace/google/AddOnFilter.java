package org.posthorn.workspace.google;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.User;
import org.posthorn.account.VouchedUsers;
import org.posthorn.kernel.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets in what Google's servers send, and nothing else: the body's first token proves that, its second who the user is. All
 * others hear the same, whatever they sent.
 */
class AddOnFilter extends OncePerRequestFilter {

    /** May call the add-on's routes. */
    static final String AUTHORITY = "ADD_ON";

    private static final int MOST_BYTES = 256 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(AddOnFilter.class);

    private final JsonMapper json;
    private final GoogleTokens tokens;
    private final VouchedUsers users;
    private final String server;

    /** @param server where Google reaches this server, without a slash at the end */
    AddOnFilter(JsonMapper json, GoogleTokens tokens, VouchedUsers users, String server) {
        this.json = json;
        this.tokens = tokens;
        this.users = users;
        this.server = server;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            AddOnEvent event = read(body);
            if (event != null
                    && tokens.areGooglesServers(
                            event.authorization().systemIdToken(), server + request.getRequestURI())) {
                letIn(event, request);
            }
        } catch (JwtException e) {
            LOG.warn("Google's keys can't be had, so no request of the add-on can be verified.", e);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }

    private @Nullable AddOnEvent read(byte[] body) {
        try {
            return json.readValue(body, AddOnEvent.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private void letIn(AddOnEvent event, HttpServletRequest request) {
        EmailAddress address = tokens.addressOf(event.authorization().userIdToken());
        User user = address == null ? null : users.find(address).orElse(null);
        AddOnCall call =
                new AddOnCall(event, address, user == null || address == null ? null : AddOnUser.of(user, address));
        request.setAttribute(AddOnCall.ATTRIBUTE, call);
        Object principal = call.user() == null ? "google" : call.user();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                new PreAuthenticatedAuthenticationToken(principal, "", AuthorityUtils.createAuthorityList(AUTHORITY))));
    }
}
