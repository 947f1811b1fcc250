package org.posthorn.account;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one way to write the host name that an account's pixels and links stand under (A6). */
public final class TrackingHost {

    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
    private static final Pattern LINK = Pattern.compile("https?://|/+$");
    private static final int LONGEST = 253;

    private TrackingHost() {}

    /**
     * The host name, or null for an empty text. A port is only possible where this server's own address has the same.
     *
     * @param text a name, perhaps pasted as a link
     * @throws InvalidInput when it is no name of a host
     */
    public static @Nullable String normal(@Nullable String text, URI publicUrl) {
        String name = LINK.matcher(text == null ? "" : text.strip().toLowerCase(Locale.ROOT))
                .replaceAll("");
        if (name.isEmpty()) {
            return null;
        }
        String port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
        String bare = !port.isEmpty() && name.endsWith(port) ? name.substring(0, name.length() - port.length()) : name;
        return ascii(bare) + (bare.equals(name) ? "" : port);
    }

    private static String ascii(String name) {
        try {
            String ascii = IDN.toASCII(name);
            if (ascii.length() <= LONGEST && HOST.matcher(ascii).matches()) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    private static InvalidInput refused() {
        return new InvalidInput("trackingHost", "Must be a host name such as track.example.com.");
    }
}
