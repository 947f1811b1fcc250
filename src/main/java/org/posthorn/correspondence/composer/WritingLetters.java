package org.posthorn.correspondence.composer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.compose.LogChoice;
import org.posthorn.compose.Message;
import org.posthorn.compose.PreparedCopies;
import org.posthorn.compose.PreparingCopies;
import org.posthorn.compose.TrackChoice;
import org.posthorn.correspondence.DisplayingMail;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.correspondence.MailHead;
import org.posthorn.correspondence.PartsOfMail;
import org.posthorn.correspondence.ReadingLoggedEmails;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailroom.BlobStore;
import org.springframework.stereotype.Service;

/** Puts a letter together: its body with the quoted original, its tracking, its head. */
@Service
class WritingLetters {

    private final ReadingLoggedEmails emails;
    private final DisplayingMail displaying;
    private final PartsOfMail parts;
    private final PreparingCopies preparing;
    private final Drafting drafting;
    private final Users users;
    private final MailServer server;
    private final BlobStore blobs;
    private final Clock clock;

    WritingLetters(
            ReadingLoggedEmails emails,
            DisplayingMail displaying,
            PartsOfMail parts,
            PreparingCopies preparing,
            Drafting drafting,
            Users users,
            MailServer server,
            BlobStore blobs,
            Clock clock) {
        this.emails = emails;
        this.displaying = displaying;
        this.parts = parts;
        this.preparing = preparing;
        this.drafting = drafting;
        this.users = users;
        this.server = server;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** @param missing who shall get it */
    WrittenLetter write(Draft draft, List<Mailbox> missing, MessageId id) {
        User user = users.findById(SignedIn.required().userId().value()).orElseThrow();
        Letter letter = draft.letter();
        Optional<LoggedMail> original = Optional.ofNullable(draft.original()).flatMap(emails::find);
        LetterBody body = original.map(mail -> LetterBody.of(letter.body(), draft.kind(), mail, quotable(mail)))
                .orElseGet(() -> LetterBody.of(letter.body()));
        PreparedCopies copies = preparing.prepare(
                SignedIn.required(),
                message(user, letter, missing, body),
                new TrackChoice(letter.opens(), letter.clicks()),
                letter.log() ? new LogChoice(letter.records(), letter.newContacts()) : null);
        Mailbox from = new Mailbox(user.displayName(), user.email());
        List<MessageId> references =
                draft.kind().answers() ? original.map(this::references).orElse(List.of()) : List.of();
        LetterMail mail = new LetterMail(
                server.session(),
                from,
                letter,
                id,
                references,
                PublicId.of(copies.id().value()),
                clock.instant(),
                files(draft, original),
                blobs);
        return new WrittenLetter(body, mail, copies);
    }

    /** What the writer added; a forwarded mail's files go along. */
    private List<LetterFile> files(Draft draft, Optional<LoggedMail> original) {
        List<LetterFile> files = new ArrayList<>(drafting.enclosed(draft.id()));
        if (draft.kind() == LetterKind.FORWARD) {
            original.ifPresent(mail -> mail.parts().stream()
                    .forEach(part -> parts.blobOf(mail.id(), part.n())
                            .map(blob -> new LetterFile(part.name(), part.contentType(), part.size(), blob))
                            .ifPresent(files::add)));
        }
        return files;
    }

    private static Message message(User user, Letter letter, List<Mailbox> missing, LetterBody body) {
        return new Message(
                user.email(),
                letter.to().stream().filter(missing::contains).toList(),
                letter.cc().stream().filter(missing::contains).toList(),
                letter.bcc().stream().filter(missing::contains).toList(),
                letter.subject(),
                body.html(),
                body.text(),
                false);
    }

    private String quotable(LoggedMail original) {
        return displaying
                .quotable(original)
                .orElseGet(() -> LetterBody.markup(original.text() == null ? "" : original.text()));
    }

    /** The original's references and the original itself (RFC 5322, 3.6.4). */
    private List<MessageId> references(LoggedMail original) {
        try {
            Optional<InputStream> raw = parts.openRaw(original.id());
            List<MailHead.Field> head = raw.isPresent() ? MailHead.read(raw.get()) : List.of();
            List<MessageId> references = new ArrayList<>(MailHead.messageIds(head, "References"));
            if (references.isEmpty()) {
                references.addAll(MailHead.messageIds(head, "In-Reply-To"));
            }
            references.addAll(MailHead.messageIds(head, "Message-ID"));
            return references.stream().distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
