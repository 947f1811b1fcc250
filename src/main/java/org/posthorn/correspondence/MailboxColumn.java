package org.posthorn.correspondence;

import java.util.List;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The mailboxes of a header as JSON in one column. */
final class MailboxColumn {

    private static final JsonMapper JSON = new JsonMapper();

    private MailboxColumn() {}

    private record Box(String name, String address) {}

    static String write(List<Mailbox> mailboxes) {
        return JSON.writeValueAsString(mailboxes.stream()
                .map(mailbox -> new Box(mailbox.name(), mailbox.address().value()))
                .toList());
    }

    static List<Mailbox> read(String column) {
        return JSON.readValue(column, new TypeReference<List<Box>>() {}).stream()
                .map(box -> new Mailbox(box.name(), new EmailAddress(box.address())))
                .toList();
    }
}
