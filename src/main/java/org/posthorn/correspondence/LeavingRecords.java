package org.posthorn.correspondence;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.posthorn.crm.RecordsPurged;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes mail off records that are gone for good. What is on no record then is found by nobody: it counts as deleted from now on. */
@Component
class LeavingRecords {

    /** Reads the timeline, which has an index for it; a mail stands there for each record that it is on. */
    private static final String MAILS = """
        select subject_id from timeline_entry
        where account_id = :account and record_type = :type and record_id = :record and kind = 'EMAIL'
        """;

    private static final String LEAVE = """
        delete from logged_email_record
        where account_id = :account and record_type = :type and record_id = :record and email_id in (:mails)
        """;

    private static final String LINES =
            "delete from timeline_entry where account_id = :account and record_type = :type and record_id = :record";

    private static final String DELETE_ON_NONE = """
        update logged_email set deleted_at = :now
        where account_id = :account and id in (:mails) and deleted_at is null and not exists (
            select 1 from logged_email_record r where r.account_id = :account and r.email_id = logged_email.id)
        """;

    private final JdbcClient database;
    private final ForgettingNotes notes;
    private final Clock clock;

    LeavingRecords(JdbcClient database, ForgettingNotes notes, Clock clock) {
        this.database = database;
        this.notes = notes;
        this.clock = clock;
    }

    @EventListener
    void on(RecordsPurged purged) {
        notes.forget(purged.account(), notes.on(purged.account(), purged.records()));
        Set<Long> left = leave(purged.account(), purged.records());
        if (!left.isEmpty()) {
            database.sql(DELETE_ON_NONE)
                    .param("account", purged.account().value())
                    .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("mails", left)
                    .update();
        }
    }

    /** Takes all lines off the records' timelines and returns the mails that stood there. */
    Set<Long> leave(AccountId account, Collection<RecordRef> records) {
        Set<Long> all = new LinkedHashSet<>();
        for (RecordRef record : records) {
            List<Long> mails = of(MAILS, account, record).query(Long.class).list();
            if (!mails.isEmpty()) {
                of(LEAVE, account, record).param("mails", mails).update();
            }
            of(LINES, account, record).update();
            all.addAll(mails);
        }
        return all;
    }

    private JdbcClient.StatementSpec of(String sql, AccountId account, RecordRef record) {
        return database.sql(sql)
                .param("account", account.value())
                .param("type", record.type().name())
                .param("record", record.id());
    }
}
