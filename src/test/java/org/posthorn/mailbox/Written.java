package org.posthorn.mailbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A mail as a mail program writes it.
 *
 * @param answers the Message-ID of the mail that it answers, or null
 */
record Written(
        String from,
        String to,
        String subject,
        String html,
        String id,
        Instant at,
        @Nullable String answers) {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    static Written of(String from, String to, String subject) {
        return new Written(
                from,
                to,
                subject,
                "<p>Hello, here is our offer.</p>",
                "w" + NUMBERS.incrementAndGet() + "@mail.test",
                Instant.now().minusSeconds(5),
                null);
    }

    Written html(String body) {
        return new Written(from, to, subject, body, id, at, answers);
    }

    Written subject(String line) {
        return new Written(from, to, line, html, id, at, answers);
    }

    Written answering(Written other) {
        return new Written(from, to, subject, html, id, at, other.id);
    }

    Written at(Instant time) {
        return new Written(from, to, subject, html, id, time, answers);
    }

    /** With an attachment, as it goes over the wire. */
    String mime() {
        String reply = answers == null ? "" : "In-Reply-To: <" + answers + ">\r\nReferences: <" + answers + ">\r\n";
        return "From: " + from + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\nMessage-ID: <" + id + ">\r\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)) + "\r\n" + reply
                + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b1\r\n\r\n"
                + "--b1\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html + "\r\n"
                + "--b1\r\n"
                + "Content-Type: text/csv;"
                + " name=prices.csv\r\n"
                + "Content-Disposition: attachment;"
                + " filename=prices.csv\r\n\r\n"
                + "a,1\r\n"
                + "--b1--\r\n";
    }
}
