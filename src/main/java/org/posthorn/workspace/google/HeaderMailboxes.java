package org.posthorn.workspace.google;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;

/** Reads addresses as they stand in a header or a draft; what is none yet, as while it is being typed, is passed over. */
public final class HeaderMailboxes {

    private static final int LONGEST_NAME = 998;
    private static final int MOST = 500;

    private HeaderMailboxes() {}

    /** At most 500. */
    public static List<Mailbox> of(Collection<String> values) {
        List<Mailbox> found = new ArrayList<>();
        values.forEach(value -> read(value, found));
        return found.stream().distinct().limit(MOST).toList();
    }

    private static void read(String value, List<Mailbox> found) {
        try {
            for (InternetAddress address : InternetAddress.parseHeader(value, false)) {
                InternetAddress[] group = address.isGroup() ? address.getGroup(false) : null;
                for (InternetAddress member : group == null ? new InternetAddress[] {address} : group) {
                    add(member, found);
                }
            }
        } catch (AddressException e) {
            // Half an address is nobody's.
        }
    }

    private static void add(InternetAddress address, List<Mailbox> found) {
        String name = address.getPersonal() == null ? "" : address.getPersonal().strip();
        try {
            found.add(new Mailbox(
                    name.substring(0, Math.min(name.length(), LONGEST_NAME)), new EmailAddress(address.getAddress())));
        } catch (IllegalArgumentException e) {
            // Nor is this an address.
        }
    }
}
