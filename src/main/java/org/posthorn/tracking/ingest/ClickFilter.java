package org.posthorn.tracking.ingest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TrackingAddresses;
import org.posthorn.tracking.silencing.SilencedTokens;
import org.springframework.dao.DataAccessException;

/** Answers {@code /c/{token}} with a redirect to what was stored with the token, and to nothing else (T4, T5). */
final class ClickFilter implements Filter {

    private final TrackingAddresses addresses;
    private final RevokedTokens revoked;
    private final SilencedTokens silenced;
    private final LinkTargets targets;
    private final TakingHits hits;

    ClickFilter(
            TrackingAddresses addresses,
            RevokedTokens revoked,
            SilencedTokens silenced,
            LinkTargets targets,
            TakingHits hits) {
        this.addresses = addresses;
        this.revoked = revoked;
        this.silenced = silenced;
        this.targets = targets;
        this.hits = hits;
    }

    /** Never goes on to the rest of the server: no session, no security chain, no servlet has a part in a hit. */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        answer((HttpServletRequest) request, (HttpServletResponse) response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean head = "HEAD".equals(request.getMethod());
        if (!head && !"GET".equals(request.getMethod())) {
            hits.passOver(PassedOver.METHOD);
            Answers.methodNotAllowed(response);
            return;
        }
        Token token = addresses.clickToken(request.getRequestURI());
        if (token == null) {
            refuse(PassedOver.UNKNOWN, head, response);
        } else if (revoked.contains(token)) {
            refuse(PassedOver.REVOKED, head, response);
        } else {
            follow(token, head, request, response);
        }
    }

    private void follow(Token token, boolean head, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String location;
        try {
            location = targets.locationOf(token);
        } catch (DataAccessException e) {
            hits.passOver(PassedOver.UNAVAILABLE);
            Answers.unavailable(response);
            return;
        }
        if (location == null) {
            refuse(PassedOver.NO_TARGET, head, response);
            return;
        }
        if (head) {
            hits.passOver(PassedOver.HEAD);
        } else if (silenced.contains(token)) {
            hits.passOverInEqualTime(PassedOver.SILENCED);
        } else {
            hits.take(HitKind.CLICK, token, request);
        }
        Answers.redirect(response, location);
    }

    private void refuse(PassedOver reason, boolean head, HttpServletResponse response) throws IOException {
        if (head) {
            hits.passOver(PassedOver.HEAD);
        } else {
            hits.passOverInEqualTime(reason);
        }
        Answers.notFound(response);
    }
}
