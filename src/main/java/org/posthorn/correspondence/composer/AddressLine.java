package org.posthorn.correspondence.composer;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.posthorn.account.InvalidInput;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;

/** Addresses as they stand in a header (RFC 5322, 3.4). */
public final class AddressLine {

    private AddressLine() {}

    /**
     * The mailboxes in a line that somebody typed.
     *
     * @param field its name, for the error
     * @throws InvalidInput when something in it is no address
     */
    public static List<Mailbox> read(String field, String line) {
        try {
            return Stream.of(InternetAddress.parseHeader(line.replace(';', ','), false))
                    .map(AddressLine::mailbox)
                    .toList();
        } catch (AddressException | IllegalArgumentException e) {
            throw new InvalidInput(field, "“" + line.strip() + "” is not an e-mail address.");
        }
    }

    /** The line that {@link #read} reads. */
    public static String of(List<Mailbox> mailboxes) {
        return mailboxes.stream().map(AddressLine::text).collect(Collectors.joining(", "));
    }

    private static Mailbox mailbox(InternetAddress address) {
        String name = address.getPersonal();
        return new Mailbox(name == null ? "" : name.strip(), new EmailAddress(address.getAddress()));
    }

    private static String text(Mailbox mailbox) {
        return mailbox.name().isEmpty()
                ? mailbox.address().value()
                : '"' + mailbox.name().replaceAll("[\\\\\"\\p{Cntrl}]", "") + "\" <" + mailbox.address() + ">";
    }
}
