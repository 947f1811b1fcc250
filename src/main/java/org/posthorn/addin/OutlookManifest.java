package org.posthorn.addin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** What makes the add-in of one server known to Outlook (C1). The same server always gets the same text. */
public final class OutlookManifest {

    private static final String TEMPLATE = "/addin-manifest/outlook/manifest.xml";
    private static final String TEMPLATE_ADDRESS = "https://posthorn.invalid";
    private static final String TEMPLATE_ID = "00000000-0000-0000-0000-000000000000";

    private OutlookManifest() {}

    /** Whether Outlook would take an add-in from there: it insists on HTTPS. */
    public static boolean possibleFor(URI server) {
        return "https".equals(server.getScheme())
                && server.getHost() != null
                && server.getRawUserInfo() == null
                && server.getRawQuery() == null
                && server.getRawFragment() == null
                && (server.getRawPath().isEmpty() || server.getRawPath().equals("/"));
    }

    /**
     * The manifest for a server.
     *
     * @param server its origin
     * @throws IllegalArgumentException when Outlook would refuse that address
     */
    public static String of(URI server) {
        if (!possibleFor(server)) {
            throw new IllegalArgumentException(
                    "Outlook takes add-ins from addresses such as https://posthorn.example.com.");
        }
        String origin = "https://" + server.getRawAuthority().toLowerCase(Locale.ROOT);
        UUID id = UUID.nameUUIDFromBytes(("posthorn-outlook " + origin).getBytes(StandardCharsets.UTF_8));
        return template().replace(TEMPLATE_ADDRESS, origin).replace(TEMPLATE_ID, id.toString());
    }

    private static String template() {
        try (InputStream template =
                Objects.requireNonNull(OutlookManifest.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
