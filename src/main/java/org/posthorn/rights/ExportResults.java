package org.posthorn.rights;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.BlobReferences;
import org.posthorn.mailroom.ReleasedBlobs;
import org.posthorn.privacy.spi.Age;
import org.posthorn.privacy.spi.AgingData;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.DataKind;
import org.posthorn.privacy.spi.ExportSink;
import org.posthorn.privacy.spi.Person;
import org.posthorn.privacy.spi.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that exports made are personal data themselves: they go after some days, and when the person is erased. */
@Component
class ExportResults implements PersonalDataHolder, AgingData, BlobReferences {

    /** Over all accounts: the same bytes are kept once for all of them. */
    private static final String USED = "select distinct result_blob from job where result_blob in (:keys)";

    private static final String OF_PERSON =
            "select id from job where account_id = :account and contact_id in (:contacts) and result_blob is not null";

    private static final String OLD =
            "from job where account_id = :account and result_blob is not null and finished_at < :before";

    private static final String BLOBS = "select result_blob from job where account_id = :account and id in (:ids)";

    private static final String FORGET =
            "update job set result_blob = null, result_size = null where account_id = :account and id in (:ids)";

    private final JdbcClient database;
    private final ReleasedBlobs released;

    ExportResults(JdbcClient database, ReleasedBlobs released) {
        this.database = database;
        this.released = released;
    }

    @Override
    public Set<String> tables() {
        return Set.of("job");
    }

    @Override
    public Set<String> usedAmong(Collection<String> keys) {
        return new HashSet<>(
                database.sql(USED).param("keys", keys).query(String.class).list());
    }

    @Override
    public Counts count(Person person) {
        return Counts.of(DataKind.EXPORTS, of(person).size());
    }

    @Override
    public void export(Person person, UserId reader, ExportSink sink) {}

    @Override
    public Step erase(Person person, long after) {
        return Step.last(Counts.of(DataKind.EXPORTS, forget(person.account(), of(person))));
    }

    private List<Long> of(Person person) {
        return database.sql(OF_PERSON)
                .param("account", person.account().value())
                .param("contacts", person.contactKeys())
                .query(Long.class)
                .list();
    }

    @Override
    public Age age() {
        return Age.EXPORTS;
    }

    @Override
    public DataKind kind() {
        return DataKind.EXPORTS;
    }

    @Override
    public long due(AccountId account, Instant before) {
        return old("select count(*) " + OLD, account, before).query(Long.class).single();
    }

    @Override
    public long purge(AccountId account, Instant before, int limit) {
        return forget(
                account,
                old("select id " + OLD + " limit :limit", account, before)
                        .param("limit", limit)
                        .query(Long.class)
                        .list());
    }

    private long forget(AccountId account, List<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        released.release(of(BLOBS, account, ids).query(String.class).list());
        return of(FORGET, account, ids).update();
    }

    private JdbcClient.StatementSpec old(String sql, AccountId account, Instant before) {
        return database.sql(sql)
                .param("account", account.value())
                .param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC));
    }

    private JdbcClient.StatementSpec of(String sql, AccountId account, List<Long> ids) {
        return database.sql(sql).param("account", account.value()).param("ids", ids);
    }
}
