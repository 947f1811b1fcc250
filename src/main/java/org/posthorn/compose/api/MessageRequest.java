package org.posthorn.compose.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.compose.Message;
import org.posthorn.compose.instrument.HtmlInstrumentation;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;

/**
 * The parts of a mail that both {@code check} and {@code prepare} are given.
 *
 * @param from null for the user's own address
 * @param html null when there is none
 * @param text likewise
 */
record MessageRequest(
        @Nullable String from,
        @Nullable List<String> to,
        @Nullable List<String> cc,
        @Nullable List<String> bcc,
        @Nullable String subject,
        @Nullable String html,
        @Nullable String text,
        boolean signedOrEncrypted) {

    private static final int MOST_RECIPIENTS = 500;
    private static final int LONGEST_NAME = 998;
    /** RFC 5322, 2.1.1. */
    private static final int LONGEST_SUBJECT = 998;

    private static final int MOST_BYTES = HtmlInstrumentation.MAX_BYTES;

    /** @throws org.posthorn.account.InvalidInput that names each wrong field */
    Message toMessage(EmailAddress ownAddress) {
        InvalidFields faults = new InvalidFields();
        EmailAddress sender = sender(ownAddress, faults);
        List<Mailbox> toBoxes = HeaderAddresses.read("to", to, faults);
        List<Mailbox> ccBoxes = HeaderAddresses.read("cc", cc, faults);
        List<Mailbox> bccBoxes = HeaderAddresses.read("bcc", bcc, faults);
        checkRecipients(toBoxes, ccBoxes, bccBoxes, faults);
        String line = subject == null ? "" : subject.replaceAll("\\s*[\\r\\n]+\\s*", " ");
        if (line.length() > LONGEST_SUBJECT) {
            faults.add("subject", "is longer than " + LONGEST_SUBJECT + " characters.");
        }
        checkSize("html", html, faults);
        checkSize("text", text, faults);
        faults.throwIfAny();
        return new Message(sender, toBoxes, ccBoxes, bccBoxes, line, html, text, signedOrEncrypted);
    }

    private EmailAddress sender(EmailAddress ownAddress, InvalidFields faults) {
        if (from == null) {
            return ownAddress;
        }
        List<Mailbox> senders = HeaderAddresses.read("from", List.of(from), faults);
        if (senders.size() > 1) {
            faults.add("from", "must be one address.");
        }
        return senders.isEmpty() ? ownAddress : senders.getFirst().address();
    }

    private static void checkRecipients(List<Mailbox> to, List<Mailbox> cc, List<Mailbox> bcc, InvalidFields faults) {
        if (to.size() + cc.size() + bcc.size() > MOST_RECIPIENTS) {
            faults.add("to", "holds, with cc and bcc, more than " + MOST_RECIPIENTS + " addresses.");
        }
        for (List<Mailbox> boxes : List.of(to, cc, bcc)) {
            if (boxes.stream().anyMatch(box -> box.name().length() > LONGEST_NAME)) {
                faults.add("to", "holds a name of more than " + LONGEST_NAME + " characters.");
            }
        }
    }

    private static void checkSize(String field, @Nullable String body, InvalidFields faults) {
        if (body != null && (body.length() > MOST_BYTES || body.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)) {
            faults.add(field, "is larger than 5 MB.");
        }
    }
}
