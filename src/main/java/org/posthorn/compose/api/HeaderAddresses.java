package org.posthorn.compose.api;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;

/** Reads addresses as they stand in a header (RFC 5322, 3.4), groups and encoded names included. */
final class HeaderAddresses {

    private HeaderAddresses() {}

    /**
     * The mailboxes in the values of one field.
     *
     * @param values null for none
     * @param faults gets a line for each value that is no address
     */
    static List<Mailbox> read(String field, @Nullable List<String> values, InvalidFields faults) {
        List<Mailbox> mailboxes = new ArrayList<>();
        if (values == null) {
            return mailboxes;
        }
        for (int i = 0; i < values.size(); i++) {
            String where = field + "[" + i + "]";
            String value = values.get(i);
            if (value == null) {
                faults.add(where, "is missing.");
            } else {
                readOne(where, value, faults, mailboxes);
            }
        }
        return mailboxes;
    }

    private static void readOne(String where, String value, InvalidFields faults, List<Mailbox> mailboxes) {
        try {
            for (InternetAddress address : InternetAddress.parseHeader(value, false)) {
                InternetAddress[] group = address.isGroup() ? address.getGroup(false) : null;
                for (InternetAddress member : group == null ? new InternetAddress[] {address} : group) {
                    mailboxes.add(mailbox(member));
                }
            }
        } catch (AddressException | IllegalArgumentException e) {
            faults.add(where, "is not an e-mail address.");
        }
    }

    private static Mailbox mailbox(InternetAddress address) throws AddressException {
        if (address.isGroup()) {
            throw new AddressException("A group within a group.");
        }
        String name = address.getPersonal();
        return new Mailbox(name == null ? "" : name.strip(), new EmailAddress(address.getAddress()));
    }
}
