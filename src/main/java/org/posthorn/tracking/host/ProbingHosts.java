package org.posthorn.tracking.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.posthorn.account.CheckingTrackingHost;
import org.posthorn.account.HostCheck;
import org.posthorn.account.HostCheck.Found;
import org.posthorn.account.HostFinding;
import org.posthorn.tracking.HostProbe;
import org.posthorn.tracking.TrackingSettings;
import org.springframework.stereotype.Component;

/**
 * Asks a host name for what only this server can answer, at the addresses that the name leads to and nowhere else. Addresses
 * of inside networks are asked only by a server whose own public address is inside as well.
 */
@Component
class ProbingHosts implements CheckingTrackingHost {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final HostProbe probe;
    private final URI publicUrl;

    ProbingHosts(HostProbe probe, TrackingSettings settings) {
        this.probe = probe;
        this.publicUrl = settings.publicUrl();
    }

    @Override
    public HostCheck check(String host) {
        int colon = host.indexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        List<InetAddress> addresses = addresses(name);
        if (addresses.isEmpty()) {
            return only(host, HostFinding.NO_DNS_RECORD, "");
        }
        InetAddress inside =
                addresses.stream().filter(InternalNetworks::hold).findFirst().orElse(null);
        if (inside != null && !insideOurselves()) {
            return only(host, HostFinding.INTERNAL_ADDRESS, inside.getHostAddress());
        }
        boolean secure = "https".equals(publicUrl.getScheme());
        int port = publicUrl.getPort() > 0 ? publicUrl.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        List<Found> found = new ArrayList<>();
        found.add(ask(host, new HostExchange(addresses.getFirst(), port, name, secure, TIMEOUT, tls())));
        if (secure && !redirects(name, addresses.getFirst())) {
            found.add(new Found(HostFinding.NO_REDIRECT_TO_HTTPS, ""));
        }
        return new HostCheck(host, List.copyOf(found));
    }

    /** What one request shows. */
    Found ask(String host, HostExchange exchange) {
        String path = probe.path();
        try {
            HostExchange.Reply reply = exchange.get(path, host);
            return reply.status() == 200 && reply.body().equals(probe.answerTo(path))
                    ? new Found(HostFinding.WORKS, exchange.address().getHostAddress())
                    : stranger(reply);
        } catch (SSLException e) {
            return TlsTrouble.in(e);
        } catch (SocketTimeoutException e) {
            return new Found(HostFinding.TOO_SLOW, exchange.address().getHostAddress());
        } catch (IOException e) {
            return new Found(
                    HostFinding.NOBODY_ANSWERS, exchange.address().getHostAddress() + ", port " + exchange.port());
        }
    }

    private static Found stranger(HostExchange.Reply reply) {
        if (reply.status() >= 300 && reply.status() < 400) {
            return new Found(HostFinding.REDIRECTS, printable(reply.location()));
        }
        return reply.body().startsWith("GIF89a")
                ? new Found(HostFinding.ANOTHER_POSTHORN, "")
                : new Found(HostFinding.ANOTHER_SERVER, "HTTP " + reply.status());
    }

    /** Whether who asks without TLS is led to the same name with it. */
    private static boolean redirects(String name, InetAddress address) {
        try {
            HostExchange.Reply reply = new HostExchange(address, HTTP_PORT, name, false, TIMEOUT, tls()).get("/", name);
            return reply.status() >= 300
                    && reply.status() < 400
                    && reply.location().startsWith("https://" + name);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean insideOurselves() {
        return addresses(publicUrl.getHost()).stream().anyMatch(InternalNetworks::hold);
    }

    private static List<InetAddress> addresses(String name) {
        try {
            return Arrays.asList(InetAddress.getAllByName(name));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private static HostCheck only(String host, HostFinding finding, String detail) {
        return new HostCheck(host, List.of(new Found(finding, detail)));
    }

    private static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java speaks TLS.", e);
        }
    }

    private static String printable(String text) {
        String clean = text.replaceAll("[^\\x21-\\x7e]", "?");
        return clean.substring(0, Math.min(clean.length(), 200));
    }
}
