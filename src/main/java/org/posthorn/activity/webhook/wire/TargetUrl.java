package org.posthorn.activity.webhook.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A URL that may be posted to as far as its text tells. There is one way only to write each host. */
public record TargetUrl(URI uri) {

    public static final int LONGEST = 2_000;

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int FIRST_FREE = 1024;

    /** What browsers and some resolvers would read as a number, and so as an address. */
    private static final Pattern NUMBER_AT_END = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern PLAIN_IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

    /** Why a URL can't be posted to. */
    public enum Fault {
        NO_URL,
        NOT_HTTPS,
        USER_INFO,
        HOST,
        PORT,
        NOT_PUBLIC,
        UNKNOWN_HOST
    }

    /** The URL is not one to post to. */
    public static class Refused extends Exception {

        private final Fault fault;

        public Refused(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** @throws Refused when no webhook may have this URL, wherever its host is */
    public static TargetUrl parse(String text) throws Refused {
        URI uri = uri(text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        require(scheme.equals("https") || scheme.equals("http"), Fault.NOT_HTTPS);
        require(
                uri.getRawUserInfo() == null
                        && !String.valueOf(uri.getRawAuthority()).contains("@"),
                Fault.USER_INFO);
        String host = uri.getHost();
        require(host != null && isPlain(host.toLowerCase(Locale.ROOT)), Fault.HOST);
        require(uri.getRawFragment() == null, Fault.NO_URL);
        TargetUrl url = new TargetUrl(uri);
        int port = url.port();
        require(
                port == HTTPS || (port == HTTP && !url.encrypted()) || (port >= FIRST_FREE && port <= 65_535),
                Fault.PORT);
        return url;
    }

    boolean encrypted() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    int port() {
        return uri.getPort() != -1 ? uri.getPort() : encrypted() ? HTTPS : HTTP;
    }

    /** Without the brackets of an IPv6 address. */
    String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** What stands in the request line. */
    String path() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static URI uri(String text) throws Refused {
        require(text.length() <= LONGEST, Fault.NO_URL);
        try {
            URI uri = new URI(text.strip());
            require(!uri.isOpaque() && uri.toString().equals(uri.toASCIIString()), Fault.NO_URL);
            return uri;
        } catch (URISyntaxException e) {
            throw new Refused(Fault.NO_URL);
        }
    }

    private static boolean isPlain(String host) {
        if (host.startsWith("[")) {
            return !host.contains("%");
        }
        return !NUMBER_AT_END.matcher(host).matches()
                || PLAIN_IPV4.matcher(host).matches();
    }

    private static void require(boolean holds, Fault otherwise) throws Refused {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }
}
