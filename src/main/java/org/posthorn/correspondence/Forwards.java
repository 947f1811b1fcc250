package org.posthorn.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posthorn.account.OwnAddresses;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.BlobStore;
import org.posthorn.mailroom.ReceivedMail;
import org.posthorn.mailroom.mime.MailPart;
import org.posthorn.mailroom.mime.MailReader;
import org.posthorn.mailroom.mime.ParsedMail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes out of its wrapping what a user forwarded as an attachment to nobody but the secret address: then the attached mail is
 * the one to be logged, with its own bytes (G11).
 */
@Component
class Forwards {

    private static final String MESSAGE = "message/rfc822";

    private final OwnAddresses ownAddresses;
    private final ObjectProvider<BlobStore> blobs;

    Forwards(OwnAddresses ownAddresses, ObjectProvider<BlobStore> blobs) {
        this.ownAddresses = ownAddresses;
        this.blobs = blobs;
    }

    /**
     * The mail that was forwarded, or else the mail itself.
     *
     * @throws org.posthorn.mailroom.mime.UnreadableMail when the forwarded one can't be read
     */
    ReceivedMail unwrapped(ReceivedMail received) {
        ParsedMail mail = received.mail();
        if (mail.parts().stream().noneMatch(Forwards::isKeptMessage)) {
            return received;
        }
        return forwarded(mail, received.user(), ownAddresses.among(Parties.addresses(mail)))
                .map(part -> inner(received, part))
                .orElse(received);
    }

    /** The attached mail, when the user sent it to no outsider and it is the only one. */
    static Optional<MailPart> forwarded(ParsedMail mail, UserId through, Map<EmailAddress, UserId> own) {
        boolean toNobody = Parties.of(mail, through, own, false)
                .filter(parties -> parties.direction() == Direction.SENT
                        && parties.outsiders().isEmpty())
                .isPresent();
        List<MailPart> messages =
                mail.parts().stream().filter(Forwards::isKeptMessage).toList();
        return toNobody && messages.size() == 1 ? Optional.of(messages.getFirst()) : Optional.empty();
    }

    private static boolean isKeptMessage(MailPart part) {
        return part.contentType().equals(MESSAGE) && part.blob() != null;
    }

    private ReceivedMail inner(ReceivedMail received, MailPart part) {
        BlobStore store = blobs.getObject();
        String blob = String.valueOf(part.blob());
        try (InputStream bytes = store.open(blob)) {
            return new ReceivedMail(
                    received.id(),
                    received.account(),
                    received.user(),
                    received.source(),
                    received.at(),
                    received.chosen(),
                    blob,
                    part.size(),
                    MailReader.read(bytes, store::put));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
