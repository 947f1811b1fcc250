package org.posthorn.correspondence.composer;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.mailroom.BlobStore;
import org.posthorn.mailroom.Filing;
import org.posthorn.mailroom.FilingMail;
import org.posthorn.mailroom.ReceivedMail;
import org.posthorn.mailroom.Source;
import org.posthorn.mailroom.mime.Header;
import org.posthorn.mailroom.mime.MailPart;
import org.posthorn.mailroom.mime.ParsedMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Files the copy of a letter that was sent from here, on the records that its writer chose (G10). */
@Service
class FilingLetters {

    private static final Logger log = LoggerFactory.getLogger(FilingLetters.class);

    private final ObjectProvider<FilingMail> filing;
    private final BlobStore blobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FilingLetters(ObjectProvider<FilingMail> filing, BlobStore blobs, TransactionTemplate transaction, Clock clock) {
        this.filing = filing;
        this.blobs = blobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of the copy, or null when it could not be filed; the mail itself went out all the same. */
    @Nullable
    Filing file(Draft draft, WrittenLetter written, MessageId id) {
        FilingMail target = filing.getIfAvailable();
        if (target == null) {
            return null;
        }
        try {
            ReceivedMail mail = received(draft, written, id);
            return transaction.execute(status -> target.file(mail));
        } catch (IOException | MessagingException | RuntimeException e) {
            log.error("The copy of a mail that was sent could not be filed.", e);
            return null;
        }
    }

    private ReceivedMail received(Draft draft, WrittenLetter written, MessageId id)
            throws IOException, MessagingException {
        SignedIn user = SignedIn.required();
        MimeMessage mail = written.untracked();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        Instant now = clock.instant();
        return new ReceivedMail(
                TimeOrderedId.next(),
                user.accountId(),
                user.userId(),
                Source.COMPOSER,
                now,
                draft.letter().records(),
                blobs.put(new ByteArrayInputStream(bytes.toByteArray())),
                bytes.size(),
                parsed(draft, written, id, headers(mail), now));
    }

    private ParsedMail parsed(Draft draft, WrittenLetter written, MessageId id, List<Header> headers, Instant now) {
        Letter letter = draft.letter();
        return new ParsedMail(
                id,
                now,
                List.of(written.from()),
                letter.to(),
                letter.cc(),
                letter.bcc(),
                letter.subject(),
                headers,
                written.references(),
                written.references().isEmpty() ? null : written.references().getLast(),
                written.body().html(),
                written.body().text(),
                written.mail().files().stream()
                        .map(file ->
                                new MailPart(file.name(), file.contentType(), null, false, file.size(), file.blob()))
                        .toList(),
                false);
    }

    private static List<Header> headers(MimeMessage mail) throws MessagingException {
        List<Header> headers = new ArrayList<>();
        for (jakarta.mail.Header header : Collections.list(mail.getAllHeaders())) {
            headers.add(new Header(header.getName(), header.getValue()));
        }
        return headers;
    }
}
