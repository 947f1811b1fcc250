package org.posthorn.kernel;

import java.util.Locale;

/**
 * A bare mail address ({@code ann@x.test}), lower-cased, so that two spellings of the same mailbox are equal.
 *
 * @param value local part, {@code @}, domain; at most 320 characters
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 320;

    /** @throws IllegalArgumentException when the text has no local part, no domain, blanks or control characters */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        int at = value.lastIndexOf('@');
        if (at < 1
                || at == value.length() - 1
                || value.length() > MAX_LENGTH
                || value.chars().anyMatch(EmailAddress::neverInAnAddress)) {
            throw new IllegalArgumentException("Not an e-mail address.");
        }
    }

    private static boolean neverInAnAddress(int character) {
        return character <= ' ' || character == 0x7f || character == '<' || character == '>';
    }

    /** The part behind the last {@code @}. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** The same mailbox without what stands behind the first {@code +} of its local part: {@code ann+x@} is {@code ann@}. */
    public EmailAddress withoutTag() {
        int plus = value.indexOf('+');
        return plus < 1 || plus > value.lastIndexOf('@')
                ? this
                : new EmailAddress(value.substring(0, plus) + value.substring(value.lastIndexOf('@')));
    }

    @Override
    public String toString() {
        return value;
    }
}
