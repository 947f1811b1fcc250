package org.posthorn.correspondence.composer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.posthorn.correspondence.Direction;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.crm.RecordLabel;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;

/** To whom an answer goes, and what it is called. */
final class Answering {

    private static final Pattern ANSWER = Pattern.compile("(?i)^\\s*(re|aw|sv|antw|ré)\\s*(\\[\\d+])?:.*");
    private static final Pattern FORWARD = Pattern.compile("(?i)^\\s*(fwd?|wg|tr|vs)\\s*:.*");

    private Answering() {}

    /** @param own the writer's address, which no answer goes to */
    static Letter letter(LetterKind kind, LoggedMail original, EmailAddress own, String text) {
        List<Mailbox> to = kind == LetterKind.FORWARD ? List.of() : without(own, to(original));
        List<Mailbox> cc = kind == LetterKind.REPLY_ALL ? others(original, own, to) : List.of();
        return new Letter(
                to,
                cc,
                List.of(),
                subject(kind, original.subject()),
                text,
                false,
                false,
                false,
                false,
                original.records().stream().map(RecordLabel::record).toList(),
                List.of());
    }

    /** Whom the original came from; of a mail of one's own, whom it went to. */
    private static List<Mailbox> to(LoggedMail original) {
        if (original.direction() == Direction.SENT) {
            return original.to();
        }
        Optional<Mailbox> first = original.from().stream().findFirst();
        return first.map(List::of).orElse(List.of());
    }

    private static List<Mailbox> others(LoggedMail original, EmailAddress own, List<Mailbox> to) {
        return Stream.of(original.to(), original.cc())
                .flatMap(List::stream)
                .filter(mailbox -> !mailbox.address().equals(own)
                        && to.stream().noneMatch(known -> known.address().equals(mailbox.address())))
                .distinct()
                .toList();
    }

    /** An answer to a mail to oneself goes to oneself. */
    private static List<Mailbox> without(EmailAddress own, List<Mailbox> mailboxes) {
        List<Mailbox> others = mailboxes.stream()
                .filter(mailbox -> !mailbox.address().equals(own))
                .toList();
        return others.isEmpty() ? mailboxes : others;
    }

    static String subject(LetterKind kind, String original) {
        return switch (kind) {
            case NEW -> original;
            case REPLY, REPLY_ALL -> ANSWER.matcher(original).matches() ? original : "Re: " + original;
            case FORWARD -> FORWARD.matcher(original).matches() ? original : "Fwd: " + original;
        };
    }
}
