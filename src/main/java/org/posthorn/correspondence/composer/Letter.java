package org.posthorn.correspondence.composer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.RecordRef;

/**
 * What the writer has written and chosen.
 *
 * @param body plain text
 * @param opens whether opens are to be tracked (T2)
 * @param clicks whether clicks are
 * @param shared whether what becomes of it is shared with the account's other users (P11)
 * @param log whether a copy is to be kept (G1)
 * @param records where the copy is to stand (G10)
 * @param newContacts the unknown recipients that become contacts (G5)
 */
public record Letter(
        List<Mailbox> to,
        List<Mailbox> cc,
        List<Mailbox> bcc,
        String subject,
        String body,
        boolean opens,
        boolean clicks,
        boolean shared,
        boolean log,
        List<RecordRef> records,
        List<EmailAddress> newContacts) {

    /** All of them in the order of the headers, each once. */
    public List<Mailbox> recipients() {
        return Stream.of(to, cc, bcc)
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        Mailbox::address, mailbox -> mailbox, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
