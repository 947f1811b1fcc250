package org.posthorn.correspondence;

import java.util.Collection;
import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes notes for good, with their lines on timelines. */
@Component
class ForgettingNotes {

    private static final String LINES =
            "delete from timeline_entry where account_id = :account and kind = 'NOTE' and subject_id in (:ids)";

    private static final String NOTES = "delete from note where account_id = :account and id in (:ids)";

    private static final String ON_RECORD = """
        select subject_id from timeline_entry
        where account_id = :account and record_type = :type and record_id = :record and kind = 'NOTE'
        """;

    private final JdbcClient database;

    ForgettingNotes(JdbcClient database) {
        this.database = database;
    }

    /** @return how many there were */
    int forget(AccountId account, List<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        of(LINES, account, ids).update();
        return of(NOTES, account, ids).update();
    }

    /** The ids of the notes on these records, deleted ones among them. */
    List<Long> on(AccountId account, Collection<RecordRef> records) {
        return records.stream()
                .flatMap(record -> database
                        .sql(ON_RECORD)
                        .param("account", account.value())
                        .param("type", record.type().name())
                        .param("record", record.id())
                        .query(Long.class)
                        .list()
                        .stream())
                .toList();
    }

    private JdbcClient.StatementSpec of(String sql, AccountId account, List<Long> ids) {
        return database.sql(sql).param("account", account.value()).param("ids", ids);
    }
}
