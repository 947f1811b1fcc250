package org.posthorn.correspondence;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.posthorn.mailroom.BlobReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The blobs of logged mail, of its attachments and of drafts' files. */
@Component
class LoggedBlobs implements BlobReferences {

    /** Over all accounts: the same bytes are kept once for all of them. */
    private static final String USED = """
        select raw_blob from logged_email where raw_blob in (:keys)
        union select blob_key from logged_attachment where blob_key in (:keys)
        union select blob_key from draft_attachment where blob_key in (:keys)
        """;

    private final JdbcClient database;

    LoggedBlobs(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> usedAmong(Collection<String> keys) {
        return new HashSet<>(
                database.sql(USED).param("keys", keys).query(String.class).list());
    }
}
