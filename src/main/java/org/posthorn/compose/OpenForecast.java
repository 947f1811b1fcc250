package org.posthorn.compose;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.posthorn.kernel.EmailAddress;

/** What can be said before sending about opens of one recipient (C7). Of a company's own domain nothing is known. */
public enum OpenForecast {
    /** The provider loads images when the mail is read, through its own servers: opens are seen, places are not. */
    PROXIED,
    /** The usual mail program loads images by itself, read or not: opens can't be told for sure. */
    PREFETCHED,
    /** Nothing is known beforehand. */
    UNKNOWN;

    private static final Map<OpenForecast, Set<String>> DOMAINS = Map.of(
            PROXIED,
                    Set.of(
                            "gmail.com",
                            "googlemail.com",
                            "yahoo.com",
                            "yahoo.co.uk",
                            "yahoo.de",
                            "ymail.com",
                            "aol.com"),
            PREFETCHED, Set.of("icloud.com", "me.com", "mac.com"));

    static OpenForecast of(EmailAddress address) {
        return DOMAINS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(address.domain()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The name in the API. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
