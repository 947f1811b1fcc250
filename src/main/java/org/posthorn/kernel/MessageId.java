package org.posthorn.kernel;

import java.util.Optional;

/**
 * What identifies a mail among all mails (RFC 5322, 3.6.4).
 *
 * @param value without the angle brackets, at most 998 characters; never blank
 */
public record MessageId(String value) {

    private static final int MAX_LENGTH = 998;

    /** @throws IllegalArgumentException when the text is blank or too long */
    public MessageId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("Not a Message-ID.");
        }
    }

    /** The id in a header's value, with or without angle brackets; empty when there is none. */
    public static Optional<MessageId> of(String header) {
        String bare = header.strip();
        if (bare.startsWith("<") && bare.endsWith(">")) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare.isEmpty() || bare.length() > MAX_LENGTH ? Optional.empty() : Optional.of(new MessageId(bare));
    }

    @Override
    public String toString() {
        return "<" + value + ">";
    }
}
