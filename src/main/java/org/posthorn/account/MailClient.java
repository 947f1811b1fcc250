package org.posthorn.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A program of ours beside a user's mail that signs in by a one-time code (C6). */
public enum MailClient {
    OUTLOOK,
    GMAIL;

    /** The one of that name in an address: {@code outlook}, {@code gmail}. */
    public static Optional<MailClient> of(String name) {
        return Arrays.stream(values())
                .filter(client -> client.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
