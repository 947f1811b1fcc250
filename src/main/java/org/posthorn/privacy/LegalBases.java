package org.posthorn.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On what ground each contact's data is processed (P4): the last statement holds, the earlier ones stay as its history. */
@Service
@Transactional
public class LegalBases {

    private static final String INSERT = """
        insert into legal_basis_entry (id, account_id, contact_id, basis, since, recorded_at, actor_id, source, note)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private static final String HISTORY = """
        select basis, since, recorded_at, actor_id, source, note from legal_basis_entry
        where account_id = ? and contact_id = ? order by id desc limit 200
        """;

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LegalBases(JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The contacts' bases as they are now; a contact without one is not in the map. */
    @Transactional(readOnly = true)
    public Map<ContactId, LegalBasis> of(AccountId account, Collection<ContactId> contacts) {
        Map<ContactId, LegalBasis> found = new HashMap<>();
        Parameters.inChunks(
                contacts,
                chunk -> jdbc.query(
                        "select contact_id, basis from legal_basis_entry where account_id = ? and contact_id in ("
                                + Parameters.marks(chunk.size()) + ") order by id",
                        row -> {
                            found.put(
                                    new ContactId(row.getLong("contact_id")),
                                    LegalBasis.valueOf(row.getString("basis")));
                        },
                        Parameters.of(
                                account, chunk.stream().map(ContactId::value).toList())));
        return found;
    }

    /** The contact's basis as it is now, or null. */
    @Transactional(readOnly = true)
    public @Nullable LegalBasis of(AccountId account, ContactId contact) {
        return of(account, Collections.singleton(contact)).get(contact);
    }

    /** What was stated of the contact, the latest first, at most 200. */
    @Transactional(readOnly = true)
    public List<LegalBasisEntry> history(AccountId account, ContactId contact) {
        return jdbc.query(HISTORY, ENTRY, account.value(), contact.value());
    }

    /** States the contact's basis; it holds at once. The caller has checked that the contact is the account's. */
    public void record(AccountId account, NewLegalBasis stated) {
        UserId actor = stated.actor();
        jdbc.update(
                INSERT,
                TimeOrderedId.next(),
                account.value(),
                stated.contact().value(),
                stated.basis().name(),
                stated.since(),
                LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC),
                actor == null ? null : actor.value(),
                stated.source(),
                stated.note());
        events.publishEvent(new LegalBasisChanged(account, stated.contact()));
    }

    private static final RowMapper<LegalBasisEntry> ENTRY = (row, index) -> {
        Long actor = row.getObject("actor_id", Long.class);
        Instant recordedAt = row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new LegalBasisEntry(
                LegalBasis.valueOf(row.getString("basis")),
                row.getObject("since", LocalDate.class),
                recordedAt,
                actor == null ? null : new UserId(actor),
                row.getString("source"),
                row.getString("note"));
    };
}
