package org.posthorn.correspondence;

import java.util.Optional;
import org.posthorn.account.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files behind logged mail, for those who may see the mail whole (P12). */
@Service
@Transactional(readOnly = true)
public class ReadingLoggedFiles {

    /** Where attachments were left out, the raw mail, which holds them, is for its owner alone (G14). */
    private static final String RAW = """
            select raw_blob, subject from logged_email m
            where m.account_id = :account and m.id = :id and m.deleted_at is null
              and (m.owner_id = :user or m.visibility = 'EVERYONE' and not exists (
                select 1 from logged_attachment a
                where a.account_id = :account and a.email_id = m.id and a.left_out = 'NOT_ALLOWED'))
            """;

    private static final String PART = """
            select a.blob_key, a.name, a.content_type from logged_attachment a
            join logged_email m on m.id = a.email_id
            where m.account_id = :account and m.id = :id and m.deleted_at is null and a.n = :n and a.blob_key is not null
              and (m.owner_id = :user or m.visibility = 'EVERYONE')
            """;

    private final JdbcClient database;

    ReadingLoggedFiles(JdbcClient database) {
        this.database = database;
    }

    /** The very bytes of the mail, or empty when the user may not have them. */
    public Optional<LoggedFile> raw(long id) {
        SignedIn user = SignedIn.required();
        return database.sql(RAW)
                .param("account", user.accountId().value())
                .param("user", user.userId().value())
                .param("id", id)
                .query((row, index) ->
                        new LoggedFile(row.getString("raw_blob"), row.getString("subject") + ".eml", "message/rfc822"))
                .optional();
    }

    /** One attachment, or empty when it was left out or the user may not have it. */
    public Optional<LoggedFile> part(long id, int n) {
        SignedIn user = SignedIn.required();
        return database.sql(PART)
                .param("account", user.accountId().value())
                .param("user", user.userId().value())
                .param("id", id)
                .param("n", n)
                .query((row, index) ->
                        new LoggedFile(row.getString("blob_key"), row.getString("name"), row.getString("content_type")))
                .optional();
    }
}
