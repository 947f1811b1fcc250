package org.posthorn.correspondence.composer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.compose.LogChoice;
import org.posthorn.compose.Message;
import org.posthorn.compose.PreparedCopies;
import org.posthorn.compose.PreparedMessage;
import org.posthorn.compose.PreparingCopies;
import org.posthorn.compose.PreparingMail;
import org.posthorn.compose.TrackChoice;
import org.posthorn.correspondence.DisplayingMail;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.correspondence.MailHead;
import org.posthorn.correspondence.PartsOfMail;
import org.posthorn.correspondence.ReadingLoggedEmails;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailroom.BlobStore;
import org.springframework.stereotype.Service;

/** Puts a letter together: its body with the quoted original, its tracking, its head. */
@Service
class WritingLetters {

    private final ReadingLoggedEmails emails;
    private final DisplayingMail displaying;
    private final PartsOfMail parts;
    private final PreparingCopies preparing;
    private final PreparingMail preparingOne;
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
            PreparingMail preparingOne,
            Drafting drafting,
            Users users,
            MailServer server,
            BlobStore blobs,
            Clock clock) {
        this.emails = emails;
        this.displaying = displaying;
        this.parts = parts;
        this.preparing = preparing;
        this.preparingOne = preparingOne;
        this.drafting = drafting;
        this.users = users;
        this.server = server;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** @param missing who shall get it */
    WrittenLetter write(Draft draft, List<Mailbox> missing, MessageId id) {
        User user = user();
        Letter letter = draft.letter();
        LetterBody body = body(draft);
        PreparedCopies copies = preparing.prepare(
                SignedIn.required(), message(user.email(), letter, missing, body), tracking(letter), logging(letter));
        return new WrittenLetter(
                body, mail(draft, new Mailbox(user.displayName(), user.email()), id, copies.id()), copies);
    }

    /** The letter as one mail for all who get it, as the writer's own mailbox sends it. */
    PostedLetter post(Draft draft, ConnectedMailbox mailbox, MessageId id) {
        User user = user();
        Letter letter = draft.letter();
        LetterBody body = body(draft);
        EmailAddress from = PostingLetters.from(mailbox, user);
        PreparedMessage prepared = preparingOne.prepare(
                SignedIn.required(),
                message(from, letter, letter.recipients(), body),
                tracking(letter),
                logging(letter));
        return new PostedLetter(body, mail(draft, new Mailbox(user.displayName(), from), id, prepared.id()), prepared);
    }

    private User user() {
        return users.findById(SignedIn.required().userId().value()).orElseThrow();
    }

    private LetterBody body(Draft draft) {
        String typed = draft.letter().body();
        return original(draft)
                .map(mail -> LetterBody.of(typed, draft.kind(), mail, quotable(mail)))
                .orElseGet(() -> LetterBody.of(typed));
    }

    private Optional<LoggedMail> original(Draft draft) {
        return Optional.ofNullable(draft.original()).flatMap(emails::find);
    }

    private static TrackChoice tracking(Letter letter) {
        return new TrackChoice(letter.opens(), letter.clicks());
    }

    private static @Nullable LogChoice logging(Letter letter) {
        return letter.log() ? new LogChoice(letter.records(), letter.newContacts()) : null;
    }

    private LetterMail mail(Draft draft, Mailbox from, MessageId id, OutgoingEmailId outgoing) {
        Optional<LoggedMail> original = original(draft);
        return new LetterMail(
                server.session(),
                from,
                draft.letter(),
                id,
                draft.kind().answers() ? original.map(this::references).orElse(List.of()) : List.of(),
                PublicId.of(outgoing.value()),
                clock.instant(),
                files(draft, original),
                blobs);
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

    private static Message message(EmailAddress from, Letter letter, List<Mailbox> missing, LetterBody body) {
        return new Message(
                from,
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
