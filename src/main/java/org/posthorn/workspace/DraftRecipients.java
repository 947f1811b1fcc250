package org.posthorn.workspace;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.Mailbox;
import org.posthorn.workspace.google.AddOnEvent;
import org.posthorn.workspace.google.HeaderMailboxes;

/** Whom a draft goes to; the user's own secret address for logging is nobody. */
record DraftRecipients(List<Mailbox> to, List<Mailbox> cc, List<Mailbox> bcc) {

    /** @param logAddress the user's own, or null while there is none */
    static DraftRecipients of(AddOnEvent.Mail draft, @Nullable String logAddress) {
        return new DraftRecipients(
                without(logAddress, draft.to()), without(logAddress, draft.cc()), without(logAddress, draft.bcc()));
    }

    private static List<Mailbox> without(@Nullable String logAddress, List<String> values) {
        return HeaderMailboxes.of(values).stream()
                .filter(mailbox -> !mailbox.address().value().equals(logAddress))
                .toList();
    }

    /** Each once, in the order of the headers. */
    List<Mailbox> all() {
        return Stream.of(to, cc, bcc).flatMap(List::stream).distinct().toList();
    }
}
