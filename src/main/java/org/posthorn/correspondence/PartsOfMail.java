package org.posthorn.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.posthorn.account.SignedIn;
import org.posthorn.mailroom.BlobStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Opens what came with logged mail, for those who may see the mail whole (P12). */
@Service
public class PartsOfMail {

    private static final String PART =
            "select blob_key from logged_attachment where account_id = :account and email_id = :mail and n = :n";

    private static final String RAW = "select raw_blob from logged_email where account_id = :account and id = :mail";

    private final ReadingLoggedEmails emails;
    private final JdbcClient database;
    private final BlobStore blobs;

    PartsOfMail(ReadingLoggedEmails emails, JdbcClient database, BlobStore blobs) {
        this.emails = emails;
        this.database = database;
        this.blobs = blobs;
    }

    /** A part of a mail and its bytes, to be closed by whoever got them. */
    public record OpenPart(LoggedPart part, InputStream bytes) {}

    /** One part, or empty when there is none that the user may see, or its bytes were left out (G4). */
    public Optional<OpenPart> open(long mail, int n) throws IOException {
        Optional<LoggedPart> part = emails.find(mail).stream()
                .flatMap(found -> found.parts().stream())
                .filter(found -> found.n() == n && found.leftOut() == null)
                .findFirst();
        return part.isEmpty() ? Optional.empty() : Optional.of(open(mail, part.get()));
    }

    /** One part of a mail that the caller was allowed to see. */
    OpenPart open(long mail, LoggedPart part) throws IOException {
        return new OpenPart(part, blobs.open(blobOf(mail, part)));
    }

    /** Where the bytes of a part are kept that the caller was allowed to see. */
    public String blobOf(long mail, LoggedPart part) {
        return query(PART, mail).param("n", part.n()).query(String.class).single();
    }

    /** The very bytes of the mail as it came, or empty when the user may not see it whole. */
    public Optional<InputStream> openRaw(long mail) throws IOException {
        if (emails.find(mail).filter(found -> !found.bodyHidden()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(blobs.open(query(RAW, mail).query(String.class).single()));
    }

    private JdbcClient.StatementSpec query(String sql, long mail) {
        return database.sql(sql)
                .param("account", SignedIn.required().accountId().value())
                .param("mail", mail);
    }
}
