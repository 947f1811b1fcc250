package org.posthorn.correspondence;

import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.mailroom.ForgettingReceipts;
import org.posthorn.mailroom.ReleasedBlobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes logged mail for good, with its lines on timelines, its attachments and all bytes that nothing else needs. */
@Component
class ForgettingMail {

    private static final String BLOBS = """
        select raw_blob from logged_email where account_id = :account and id in (:ids)
        union select blob_key from logged_attachment
        where account_id = :account and email_id in (:ids) and blob_key is not null
        """;

    /** The kind first, as the index has it. */
    private static final String LINES =
            "delete from timeline_entry where account_id = :account and kind = 'EMAIL' and subject_id in (:ids)";

    private static final String MAILS = "delete from logged_email where account_id = :account and id in (:ids)";

    private final JdbcClient database;
    private final ReleasedBlobs released;
    private final ForgettingReceipts receipts;

    ForgettingMail(JdbcClient database, ReleasedBlobs released, ForgettingReceipts receipts) {
        this.database = database;
        this.released = released;
        this.receipts = receipts;
    }

    /**
     * Within the caller's transaction.
     *
     * @return how many there were
     */
    int forget(AccountId account, List<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        released.release(of(BLOBS, account, ids).query(String.class).list());
        receipts.ofLogged(account, ids);
        of(LINES, account, ids).update();
        return of(MAILS, account, ids).update();
    }

    private JdbcClient.StatementSpec of(String sql, AccountId account, List<Long> ids) {
        return database.sql(sql).param("account", account.value()).param("ids", ids);
    }
}
