package org.posthorn.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.InvalidInput.FieldProblem;
import org.posthorn.account.Role;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.RecordLabel;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.Visibility;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What users do with logged mail (R3, R5, P12). Whoever sees a mail whole may pin it and choose its records; who sees it, and
 * whether it stays, is for its owner to say, the latter for super-admins as well.
 *
 * <p>Each answers false where there is no such mail that the user may see, and throws {@link AccessDeniedException} where the
 * user sees it but may not do that.
 */
@Service
@Transactional
public class OrganizingMail {

    /** How long a deleted mail can be had back (R5). */
    static final Duration RESTORABLE = Duration.ofDays(30);

    private final LoggedEmailTable table;
    private final Timelines timelines;
    private final FindingRecords records;
    private final Clock clock;

    OrganizingMail(LoggedEmailTable table, Timelines timelines, FindingRecords records, Clock clock) {
        this.table = table;
        this.timelines = timelines;
        this.records = records;
        this.clock = clock;
    }

    /** Puts the mail to the top of its timelines, or back in its place. */
    public boolean pin(long id, boolean pinned) {
        return change(id, Right.READS_WHOLE, mail -> {
            table.pin(mail, pinned);
            timelines.pin(mail.account(), EntryKind.EMAIL, id, pinned);
        });
    }

    /** Says who sees the mail. */
    public boolean visibility(long id, Visibility visibility) {
        return change(id, Right.OWNS, mail -> {
            table.show(mail, visibility);
            timelines.showTo(mail.account(), EntryKind.EMAIL, id, visibility == Visibility.OWNER ? mail.owner() : null);
        });
    }

    /**
     * Moves the mail to exactly these records (G10).
     *
     * @throws InvalidInput when one of them is not there
     */
    public boolean associate(long id, Collection<RecordRef> chosen) {
        requireExisting(List.copyOf(chosen));
        return change(id, Right.READS_WHOLE, mail -> {
            Set<RecordRef> before = table.records(mail.account(), id);
            Set<RecordRef> gone = new HashSet<>(before);
            gone.removeAll(chosen);
            Set<RecordRef> added = new LinkedHashSet<>(chosen);
            added.removeAll(before);
            table.removeRecords(mail.account(), id, gone);
            timelines.remove(mail.account(), gone, EntryKind.EMAIL, id);
            table.addRecords(mail.account(), id, added);
            timelines.add(added, mail.entry());
        });
    }

    /** Takes the mail off all timelines; {@link #restore} brings it back. */
    public boolean delete(long id) {
        return change(id, Right.OWNS_OR_LEADS, mail -> {
            table.delete(mail, clock.instant());
            timelines.hide(mail.account(), EntryKind.EMAIL, id, true);
        });
    }

    /** Brings a deleted mail back, for 30 days (R5); a mail that is not deleted stays as it is. */
    public boolean restore(long id) {
        SignedIn user = SignedIn.required();
        Instant oldest = clock.instant().minus(RESTORABLE);
        return table.lock(user, id)
                .filter(mail -> mail.deletedAt() == null || !mail.deletedAt().isBefore(oldest))
                .map(mail -> {
                    Right.OWNS_OR_LEADS.require(user, mail);
                    table.restore(mail);
                    timelines.hide(mail.account(), EntryKind.EMAIL, id, false);
                    return true;
                })
                .orElse(false);
    }

    private boolean change(long id, Right right, Consumer<LoggedHead> work) {
        SignedIn user = SignedIn.required();
        return table.lock(user, id)
                .filter(mail -> mail.deletedAt() == null)
                .map(mail -> {
                    right.require(user, mail);
                    work.accept(mail);
                    return true;
                })
                .orElse(false);
    }

    private void requireExisting(List<RecordRef> chosen) {
        Set<RecordRef> found =
                records.labels(chosen).stream().map(RecordLabel::record).collect(Collectors.toSet());
        List<FieldProblem> missing = chosen.stream()
                .filter(record -> !found.contains(record))
                .map(record -> new FieldProblem("[" + chosen.indexOf(record) + "]", "There is no such record."))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
    }

    /** What a user must be to a mail. */
    private enum Right {
        READS_WHOLE,
        OWNS,
        OWNS_OR_LEADS;

        void require(SignedIn user, LoggedHead mail) {
            boolean owns = mail.owner().equals(user.userId());
            boolean given = switch (this) {
                case READS_WHOLE -> owns || mail.visibility() == Visibility.EVERYONE;
                case OWNS -> owns;
                case OWNS_OR_LEADS -> owns || user.role() == Role.SUPER_ADMIN;
            };
            if (!given) {
                throw new AccessDeniedException("Not for this user.");
            }
        }
    }
}
