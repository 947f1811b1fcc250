package org.posthorn.correspondence.display;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that a reader may follow: the web and mail. */
final class SafeLink {

    /** What browsers take out of an address before they look at its scheme. */
    private static final Pattern IGNORED_BY_BROWSERS = Pattern.compile("[\\x00-\\x1f\\x7f]");

    private static final Pattern FOLLOWED = Pattern.compile("(?:https?://[^/\\\\?#\\s].*|mailto:.+)");

    private SafeLink() {}

    /** The address as a browser would read it, or null when nobody should follow it. */
    static @Nullable String of(String href) {
        String read = IGNORED_BY_BROWSERS.matcher(href).replaceAll("").strip();
        return isSafe(read) ? read : null;
    }

    static boolean isSafe(String address) {
        int colon = address.indexOf(':');
        return colon > 0
                && !IGNORED_BY_BROWSERS.matcher(address).find()
                && FOLLOWED.matcher(address.substring(0, colon).toLowerCase(Locale.ROOT) + address.substring(colon))
                        .matches();
    }
}
