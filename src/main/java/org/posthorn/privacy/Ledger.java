package org.posthorn.privacy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.ConsentTable.End;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of consents to tracking (P5): for each account a chain of entries, each of which covers the one before it
 * with its hash. Entries are only ever added; what is personal in one can be taken away without breaking the chain.
 */
@Service
@Transactional
public class Ledger {

    private static final SecureRandom RANDOMNESS = new SecureRandom();
    private static final int SALT_BYTES = 32;

    private final ConsentTable table;
    private final Clock clock;

    Ledger(ConsentTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** All that was said by or for the person, the latest entry first. */
    @Transactional(readOnly = true)
    public List<ConsentEntry> of(AccountId account, DataSubject subject) {
        return find(account, subject).values().stream()
                .sorted(Comparator.comparingLong(StoredConsent::number).reversed())
                .map(StoredConsent::toEntry)
                .toList();
    }

    /**
     * Takes what is personal out of the person's entries and notes, in an entry of its own, which ones they were. The
     * chain holds as before; nobody can tell any more whose consents they were.
     *
     * @return how many entries were emptied
     */
    public int forget(AccountId account, DataSubject subject) {
        End end = table.lockEnd(account);
        Set<Long> numbers = find(account, subject).keySet();
        if (numbers.isEmpty()) {
            return 0;
        }
        numbers.forEach(number -> table.forget(account, number));
        Instant now = now();
        append(
                account,
                end,
                new Lasting(TrackingConsent.UNKNOWN, now, now, ConsentChannel.ERASURE, null),
                PersonalPart.NONE,
                null,
                numbers.stream().map(String::valueOf).collect(Collectors.joining(",")));
        return numbers.size();
    }

    /** As {@link #forget(AccountId, DataSubject)}, for somebody of whom only the addresses are known. */
    public int forget(AccountId account, Collection<EmailAddress> addresses) {
        return forget(account, DataSubject.of(addresses));
    }

    /** Adds what was said. A time in the future becomes now. */
    void append(AccountId account, NewConsent said) {
        Instant now = now();
        Instant at = said.at().truncatedTo(ChronoUnit.MICROS);
        UserId actor = said.actor();
        byte[] salt = new byte[SALT_BYTES];
        RANDOMNESS.nextBytes(salt);
        append(
                account,
                table.lockEnd(account),
                new Lasting(
                        said.state(),
                        at.isAfter(now) ? now : at,
                        now,
                        said.how(),
                        actor == null ? null : actor.value()),
                PersonalPart.of(said),
                salt,
                null);
    }

    /** What of an entry stays for good. */
    private record Lasting(
            TrackingConsent state,
            Instant at,
            Instant recordedAt,
            ConsentChannel how,
            @Nullable Long actor) {}

    private void append(
            AccountId account,
            End end,
            Lasting lasting,
            PersonalPart personal,
            byte @Nullable [] salt,
            @Nullable String forgets) {
        byte[] commitment = ConsentHash.commitment(salt == null ? ConsentHash.NO_SALT : salt, personal);
        StoredConsent unhashed = new StoredConsent(
                account.value(),
                end.entries() + 1,
                lasting.state(),
                lasting.at(),
                lasting.recordedAt(),
                lasting.how(),
                lasting.actor(),
                personal,
                salt,
                commitment,
                forgets,
                ConsentHash.GENESIS);
        table.append(unhashed.withHash(ConsentHash.of(unhashed, end.hash())));
    }

    private SortedMap<Long, StoredConsent> find(AccountId account, DataSubject subject) {
        SortedMap<Long, StoredConsent> found = new TreeMap<>();
        table.ofMailboxes(account, subject.addresses(), entry -> found.put(entry.number(), entry));
        table.ofContacts(account, subject.contacts(), entry -> found.put(entry.number(), entry));
        return found;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
