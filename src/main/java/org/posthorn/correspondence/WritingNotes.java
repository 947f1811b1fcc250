package org.posthorn.correspondence;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.UserId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes on records (R2): everybody in the account reads them, only their writer changes them. */
@Service
@Transactional
public class WritingNotes {

    /** Characters. */
    public static final int LONGEST = 20_000;

    private final Notes notes;
    private final Timelines timelines;
    private final Users users;
    private final EntityManager entities;
    private final Clock clock;

    WritingNotes(Notes notes, Timelines timelines, Users users, EntityManager entities, Clock clock) {
        this.notes = notes;
        this.timelines = timelines;
        this.users = users;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Puts a note on a record.
     *
     * @return the note's id
     * @throws InvalidInput when the text is blank or too long
     */
    public long add(RecordRef record, String text) {
        SignedIn author = SignedIn.required();
        Note note = new Note(author.accountId(), author.userId(), checked(text), clock.instant());
        entities.persist(note);
        entities.flush();
        timelines.add(author.accountId(), List.of(record), EntryKind.NOTE, note.id(), note.createdAt());
        return note.id();
    }

    /** @throws InvalidInput when the text is blank or too long */
    public void edit(long id, String text) {
        own(id).edit(checked(text), clock.instant());
    }

    /** Takes the note off its timelines; {@link #restore} brings it back. */
    public void delete(long id) {
        Note note = own(id);
        note.delete(clock.instant());
        timelines.hide(note.accountId(), EntryKind.NOTE, id, true);
    }

    /** Brings a deleted note back. */
    public void restore(long id) {
        Note note = own(id);
        note.restore();
        timelines.hide(note.accountId(), EntryKind.NOTE, id, false);
    }

    /** What timelines say of these notes, by id; deleted ones are missing. */
    @Transactional(readOnly = true)
    public Map<Long, NoteLine> lines(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        UserId reader = SignedIn.required().userId();
        return notes.findByIdIn(ids).stream()
                .filter(note -> !note.deleted())
                .map(note -> line(note, reader))
                .collect(toMap(NoteLine::id, Function.identity()));
    }

    private NoteLine line(Note note, UserId reader) {
        String author =
                users.findById(note.authorId().value()).map(User::displayName).orElse("Somebody");
        return new NoteLine(
                note.id(),
                author,
                note.text(),
                note.createdAt(),
                note.editedAt(),
                note.authorId().equals(reader));
    }

    private Note own(long id) {
        return notes.findById(id)
                .filter(note -> note.authorId().equals(SignedIn.required().userId()))
                .orElseThrow(() -> new AccessDeniedException("Not a note of this user."));
    }

    private static String checked(String text) {
        String written = text.strip();
        if (written.isEmpty()) {
            throw new InvalidInput("text", "A note needs some text.");
        }
        if (written.length() > LONGEST) {
            throw new InvalidInput("text", "A note has at most " + LONGEST + " characters.");
        }
        return written;
    }
}
