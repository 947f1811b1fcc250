package org.posthorn;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the extension shall be made for.
 *
 * @param origins scheme, host and port of the server and of further hosts that pixels come from; the server's first
 * @param folder where the results go
 */
record ExtensionOrder(List<String> origins, Path folder) {

    static final String USAGE =
            "Usage: extension --url https://posthorn.example.com [--tracking-host track.example.com]"
                    + " [--to folder]";

    /** Browsers trust these without a certificate. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException in a sentence for whoever typed the words */
    static ExtensionOrder of(List<String> words) {
        List<String> origins = new ArrayList<>();
        String server = null;
        Path folder = Path.of("extension");
        Iterator<String> rest = spaced(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            String value = rest.hasNext() ? rest.next() : "";
            switch (word) {
                case "--url" -> server = origin(value);
                case "--tracking-host" -> origins.add(origin("https://" + value));
                case "--to" -> folder = Path.of(value);
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        if (server == null) {
            throw new IllegalArgumentException(USAGE);
        }
        origins.addFirst(server);
        return new ExtensionOrder(List.copyOf(origins), folder);
    }

    /** {@code --name=value} is {@code --name value}. */
    private static List<String> spaced(List<String> words) {
        return words.stream()
                .flatMap(word -> word.startsWith("--") && word.contains("=")
                        ? List.of(word.split("=", 2)).stream()
                        : List.of(word).stream())
                .toList();
    }

    private static String origin(String url) {
        URI parsed = parsed(url);
        String host = parsed.getHost();
        if (host == null || !secure(parsed.getScheme(), host) || !bare(parsed)) {
            throw new IllegalArgumentException(
                    "\"" + url + "\" is no address of a server: it must be https, a host, and"
                            + " a port where it is not 443.\n" + USAGE);
        }
        return parsed.getScheme()
                + "://"
                + host.toLowerCase(Locale.ROOT)
                + (parsed.getPort() < 0 ? "" : ":" + parsed.getPort());
    }

    /** Whether nothing but scheme, host and port is named. */
    private static boolean bare(URI url) {
        return url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null
                && (url.getPath() == null || url.getPath().matches("/?"));
    }

    private static boolean secure(@Nullable String scheme, String host) {
        return "https".equals(scheme) || ("http".equals(scheme) && THIS_MACHINE.contains(host));
    }

    /** What is no URL at all has no host either. */
    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            return URI.create("");
        }
    }
}
