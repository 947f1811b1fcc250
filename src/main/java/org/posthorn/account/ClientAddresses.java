package org.posthorn.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The network address that a request came from. {@code X-Forwarded-For} is believed only from a peer in
 * {@code posthorn.trusted-proxies}, and only back to the first address that is not such a proxy: what stands left of it
 * anybody could have written. {@code Forwarded} (RFC 7239) is not read at all, since a proxy that does not know it
 * would pass a forged one through.
 */
@Component
public class ClientAddresses {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<TrustedNetwork> trustedProxies;

    ClientAddresses(ProxySettings settings) {
        this.trustedProxies = settings.trustedProxies().stream()
                .filter(text -> !text.isBlank())
                .map(TrustedNetwork::parse)
                .toList();
    }

    /** The client's address; garbage in the header ends the walk at the last address that is vouched for. */
    public InetAddress of(HttpServletRequest request) {
        InetAddress peer = AddressLiteral.parse(request.getRemoteAddr());
        if (peer == null) {
            return InetAddress.getLoopbackAddress();
        }
        if (!isTrusted(peer)) {
            return peer;
        }
        String forwardedFor = forwardedFor(request);
        return forwardedFor == null ? peer : walk(peer, forwardedFor);
    }

    private InetAddress walk(InetAddress peer, String forwardedFor) {
        InetAddress client = peer;
        int end = forwardedFor.length();
        while (end >= 0 && isTrusted(client)) {
            int comma = forwardedFor.lastIndexOf(',', end - 1);
            InetAddress before = AddressLiteral.parse(forwardedFor.substring(comma + 1, end));
            if (before == null) {
                break;
            }
            client = before;
            end = comma;
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        for (TrustedNetwork network : trustedProxies) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /** All lines of the header as one: each proxy may have added a line of its own. */
    private static @Nullable String forwardedFor(HttpServletRequest request) {
        Enumeration<String> lines = request.getHeaders(FORWARDED_FOR);
        if (!lines.hasMoreElements()) {
            return null;
        }
        String first = lines.nextElement();
        if (!lines.hasMoreElements()) {
            return first;
        }
        StringBuilder all = new StringBuilder(first);
        while (lines.hasMoreElements()) {
            all.append(',').append(lines.nextElement());
        }
        return all.toString();
    }
}
