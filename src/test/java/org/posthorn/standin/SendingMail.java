package org.posthorn.standin;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.posthorn.mailbox.Folder;

/** What a mail server does with a mail that a client sent. */
final class SendingMail {

    private SendingMail() {}

    /** Whoever it is to and has a mailbox here gets it, without its Bcc. */
    static void toOthers(MailboxStandIn standIn, MailboxOfStandIn sender, byte[] mime) {
        byte[] copy = withoutBcc(mime);
        recipients(mime)
                .filter(address -> !address.equals(sender.address()))
                .forEach(address -> standIn.mailbox(address).deliver(Folder.INBOX, copy));
    }

    private static Stream<String> recipients(byte[] mime) {
        try {
            MimeMessage message = MailHeaders.parse(mime);
            Address[] all = message.getAllRecipients();
            return all == null
                    ? Stream.empty()
                    : Arrays.stream(all).map(address -> ((InternetAddress) address).getAddress());
        } catch (MessagingException e) {
            throw Refusal.fault(400, "ErrorMimeContentInvalid", "Not a mail: " + e.getMessage());
        }
    }

    private static byte[] withoutBcc(byte[] mime) {
        String text = new String(mime, StandardCharsets.ISO_8859_1);
        int body = text.indexOf("\r\n\r\n");
        String head = body < 0 ? text : text.substring(0, body + 2);
        String rest = text.substring(head.length());
        return (head.replaceAll("(?im)^Bcc:.*\\r\\n([ \\t].*\\r\\n)*", "") + rest)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
