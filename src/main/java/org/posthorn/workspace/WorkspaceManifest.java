package org.posthorn.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The add-on's deployment as Google's console takes it ({@code addin-manifest/gmail/deployment.json}), with this server's URL in it. */
public final class WorkspaceManifest {

    private static final String TEMPLATE = "/addin-manifest/gmail/deployment.json";
    private static final String PLACE = "{server}";

    private WorkspaceManifest() {}

    /**
     * The JSON for a server.
     *
     * @param server where Google reaches it, such as {@code https://posthorn.example}
     * @throws IllegalArgumentException when Google can't call such a URL; the message says why
     */
    public static String of(String server) {
        return template().replace(PLACE, origin(server));
    }

    private static String origin(String server) {
        URI url;
        try {
            url = new URI(server.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("That is no URL: " + server, e);
        }
        if (!"https".equals(url.getScheme()) || url.getHost() == null || url.getUserInfo() != null) {
            throw new IllegalArgumentException("Google calls nothing but https://…, which this is not: " + server);
        }
        if (!url.getRawPath().matches("/?") || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("Give the server's URL without anything behind its name: " + server);
        }
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private static String template() {
        try (InputStream file = Objects.requireNonNull(WorkspaceManifest.class.getResourceAsStream(TEMPLATE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
