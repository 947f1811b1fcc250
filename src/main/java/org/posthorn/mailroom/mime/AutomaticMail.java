package org.posthorn.mailroom.mime;

import java.util.Locale;
import java.util.Set;

/** Tells answers and notices that no person wrote by their headers (RFC 3834 and what came before it). */
final class AutomaticMail {

    private static final Set<String> PRECEDENCES = Set.of("auto_reply", "bulk", "junk");
    private static final Set<String> SENDERS = Set.of("mailer-daemon", "postmaster");

    private AutomaticMail() {}

    static boolean is(MailHeader header) {
        String submitted = lower(header, "Auto-Submitted");
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || PRECEDENCES.contains(lower(header, "Precedence"))
                || header.raw("X-Autoreply") != null
                || header.raw("X-Autorespond") != null
                || lower(header, "Return-Path").equals("<>")
                || lower(header, "Content-Type").startsWith("multipart/report")
                || isFromDaemon(header);
    }

    private static boolean isFromDaemon(MailHeader header) {
        return header.mailboxes("From").stream()
                .map(from -> from.address().value())
                .anyMatch(from -> SENDERS.contains(from.substring(0, from.lastIndexOf('@'))));
    }

    private static String lower(MailHeader header, String name) {
        return header.text(name).strip().toLowerCase(Locale.ROOT);
    }
}
