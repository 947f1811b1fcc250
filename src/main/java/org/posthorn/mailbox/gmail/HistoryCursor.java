package org.posthorn.mailbox.gmail;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailbox.MailProviderException;

/**
 * Where reading of the history goes on: a history id, and a page while its pages are being read.
 *
 * @param page of Gmail, or null for the first
 */
record HistoryCursor(BigInteger start, @Nullable String page) {

    private static final char BETWEEN = '/';

    static HistoryCursor of(String text) {
        int between = text.indexOf(BETWEEN);
        String start = between < 0 ? text : text.substring(0, between);
        if (!start.matches("\\d{1,20}")) {
            throw new MailProviderException.CursorExpired("That is no place in a history of Gmail.", null);
        }
        return new HistoryCursor(new BigInteger(start), between < 0 ? null : text.substring(between + 1));
    }

    static String at(BigInteger history) {
        return history.toString();
    }

    String next(String nextPage) {
        return start.toString() + BETWEEN + nextPage;
    }
}
