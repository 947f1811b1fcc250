package org.posthorn.tracking.ingest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.HostProbe;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TrackingAddresses;
import org.posthorn.tracking.silencing.SilencedTokens;

/** Answers {@code /o/{sender}/{token}.gif}, whatever the token is, with the same GIF and headers (T4, T18, P6). */
final class PixelFilter implements Filter {

    /** One transparent pixel, 43 bytes. */
    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==");

    private final TrackingAddresses addresses;
    private final RevokedTokens revoked;
    private final SilencedTokens silenced;
    private final TakingHits hits;
    private final HostProbe probe;

    PixelFilter(
            TrackingAddresses addresses,
            RevokedTokens revoked,
            SilencedTokens silenced,
            TakingHits hits,
            HostProbe probe) {
        this.addresses = addresses;
        this.revoked = revoked;
        this.silenced = silenced;
        this.hits = hits;
        this.probe = probe;
    }

    /** Never goes on to the rest of the server: no session, no security chain, no servlet has a part in a hit. */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        answer((HttpServletRequest) request, (HttpServletResponse) response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String proof = probe.answerTo(request.getRequestURI());
        if (proof != null) {
            Answers.text(response, proof);
            return;
        }
        switch (request.getMethod()) {
            case "GET" -> take(request);
            case "HEAD" -> hits.passOver(PassedOver.HEAD);
            default -> {
                hits.passOver(PassedOver.METHOD);
                Answers.methodNotAllowed(response);
                return;
            }
        }
        Answers.notKept(response);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType("image/gif");
        response.setContentLength(GIF.length);
        response.getOutputStream().write(GIF);
    }

    private void take(HttpServletRequest request) {
        Token token = addresses.pixelToken(request.getRequestURI());
        if (token == null) {
            hits.passOverInEqualTime(PassedOver.UNKNOWN);
        } else if (revoked.contains(token)) {
            hits.passOverInEqualTime(PassedOver.REVOKED);
        } else if (silenced.contains(token)) {
            hits.passOverInEqualTime(PassedOver.SILENCED);
        } else {
            hits.take(HitKind.OPEN, token, request);
        }
    }
}
