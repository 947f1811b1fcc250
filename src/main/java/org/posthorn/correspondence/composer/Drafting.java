package org.posthorn.correspondence.composer;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InitialSwitches;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SendDefaults;
import org.posthorn.account.SignedIn;
import org.posthorn.account.Users;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.correspondence.ReadingLoggedEmails;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.mailroom.BlobStore;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in user's letters that are not sent yet. Nobody else sees them. */
@Service
@Transactional
public class Drafting {

    /** Bytes of all files of a letter: most mail servers take no more (base64 makes it a third more). */
    public static final long MOST_ENCLOSED = 18_000_000;

    private static final Limit NEWEST = Limit.of(200);

    private final StoredDrafts drafts;
    private final StoredEnclosures enclosures;
    private final ReadingLoggedEmails emails;
    private final SendDefaults defaults;
    private final Users users;
    private final BlobStore blobs;
    private final EntityManager entities;
    private final Clock clock;

    Drafting(
            StoredDrafts drafts,
            StoredEnclosures enclosures,
            ReadingLoggedEmails emails,
            SendDefaults defaults,
            Users users,
            BlobStore blobs,
            EntityManager entities,
            Clock clock) {
        this.drafts = drafts;
        this.enclosures = enclosures;
        this.emails = emails;
        this.defaults = defaults;
        this.users = users;
        this.blobs = blobs;
        this.entities = entities;
        this.clock = clock;
    }

    /** A new letter; kept from its first {@link #save} on. */
    public Draft begin(List<Mailbox> to) {
        return begun(
                LetterKind.NEW,
                null,
                new Letter(to, List.of(), List.of(), "", "", false, false, false, false, List.of(), List.of()));
    }

    /** An answer to a logged mail, or its forwarding; empty when the user may not see the mail whole. */
    public Optional<Draft> begin(LetterKind kind, long original) {
        return emails.find(original)
                .filter(mail -> !mail.bodyHidden())
                .map(mail -> begun(kind, mail, Answering.letter(kind, mail, ownAddress(), "")));
    }

    private Draft begun(LetterKind kind, @Nullable LoggedMail original, Letter letter) {
        InitialSwitches initial = defaults.initialFor(SignedIn.required().userId());
        Letter switched = new Letter(
                letter.to(),
                letter.cc(),
                letter.bcc(),
                letter.subject(),
                letter.body(),
                initial.opens(),
                initial.clicks(),
                false,
                initial.log(),
                letter.records(),
                letter.newContacts());
        Long id = original == null ? null : original.id();
        return new Draft(
                TimeOrderedId.next(),
                kind,
                id,
                switched,
                List.of(),
                LetterState.DRAFT,
                null,
                false,
                List.of(),
                clock.instant());
    }

    /** Keeps what is written now. */
    public void save(Draft draft, Letter letter) {
        Instant now = clock.instant();
        SignedIn user = SignedIn.required();
        StoredDraft stored = stored(draft.id()).orElseGet(() -> {
            StoredDraft fresh =
                    new StoredDraft(draft.id(), user.accountId(), user.userId(), draft.kind(), draft.original(), now);
            entities.persist(fresh);
            return fresh;
        });
        stored.write(letter, now);
    }

    /** The user's draft with this id. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(long id) {
        return stored(id).map(this::draft);
    }

    /** The newest 200, the last changed first. */
    @Transactional(readOnly = true)
    public List<Draft> list() {
        return drafts
                .findByUserIdOrderByUpdatedAtDesc(SignedIn.required().userId().value(), NEWEST)
                .stream()
                .map(this::draft)
                .toList();
    }

    /** Forgets the letter. */
    public void discard(long id) {
        stored(id).ifPresent(drafts::delete);
    }

    /**
     * Adds a file to a letter that was saved before.
     *
     * @throws InvalidInput when the files together become too large
     */
    public Draft.Enclosure enclose(long id, String name, String contentType, InputStream bytes) throws IOException {
        StoredDraft draft = stored(id).orElseThrow();
        String key = blobs.put(bytes);
        long size = blobs.size(key);
        long before = enclosures.findByDraftIdOrderById(id).stream()
                .mapToLong(StoredEnclosure::size)
                .sum();
        if (before + size > MOST_ENCLOSED) {
            throw new InvalidInput("files", "The files are larger than 18 MB together.");
        }
        StoredEnclosure enclosure = new StoredEnclosure(draft.accountId(), id, name, contentType, size, key);
        entities.persist(enclosure);
        return enclosure.enclosure();
    }

    /** Takes a file out of a letter. */
    public void takeOut(long id, long enclosure) {
        if (stored(id).isPresent()) {
            enclosures.deleteByIdAndDraftId(enclosure, id);
        }
    }

    Optional<StoredDraft> stored(long id) {
        return drafts.findByIdAndUserId(id, SignedIn.required().userId().value());
    }

    List<LetterFile> enclosed(long id) {
        return enclosures.findByDraftIdOrderById(id).stream()
                .map(StoredEnclosure::file)
                .toList();
    }

    private Draft draft(StoredDraft stored) {
        return stored.draft(enclosures.findByDraftIdOrderById(stored.id()).stream()
                .map(StoredEnclosure::enclosure)
                .toList());
    }

    private EmailAddress ownAddress() {
        return users.findById(SignedIn.required().userId().value())
                .orElseThrow()
                .email();
    }
}
