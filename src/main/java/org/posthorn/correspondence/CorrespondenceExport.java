package org.posthorn.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.correspondence.MailsOfPerson.Found;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.UserId;
import org.posthorn.kernel.Visibility;
import org.posthorn.mailroom.BlobStore;
import org.posthorn.privacy.spi.ExportSink;
import org.posthorn.privacy.spi.ExportSink.Rows;
import org.posthorn.privacy.spi.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down a person's mails, whole as they came, with their attachments, and the notes on them. Of mail that a user keeps from the reader only
 * that it is there, and when it was written (P12).
 */
@Component
class CorrespondenceExport {

    private static final int MAILS = 50;

    private static final String PARTS = """
        select n, name, blob_key from logged_attachment
        where account_id = :account and email_id = :mail and blob_key is not null order by n
        """;

    private static final String NOTES = """
        select created_at, edited_at, text from note
        where account_id = :account and id in (:ids) and deleted_at is null order by id
        """;

    private final MailsOfPerson mails;
    private final ForgettingNotes notes;
    private final BlobStore blobs;
    private final JdbcClient database;

    CorrespondenceExport(MailsOfPerson mails, ForgettingNotes notes, BlobStore blobs, JdbcClient database) {
        this.mails = mails;
        this.notes = notes;
        this.blobs = blobs;
        this.database = database;
    }

    @FunctionalInterface
    private interface Writing {
        void write(Found mail) throws IOException;
    }

    private record Part(int n, String name, String blob) {}

    void write(Person person, List<RecordRef> contacts, UserId reader, ExportSink sink) throws IOException {
        sink.section("mails", rows -> each(person, mail -> rows.add(row(mail, reader))));
        sink.section("notes", rows -> writeNotes(person, contacts, rows));
        each(person, mail -> {
            if (isOpenTo(reader, mail)) {
                writeFiles(person, mail, reader, sink);
            }
        });
    }

    private void each(Person person, Writing writing) throws IOException {
        List<Found> some = mails.next(person, 0, MAILS);
        while (!some.isEmpty()) {
            for (Found mail : some) {
                writing.write(mail);
            }
            some = mails.next(person, some.getLast().id(), MAILS);
        }
    }

    private static Map<String, @Nullable Object> row(Found mail, UserId reader) {
        boolean open = isOpenTo(reader, mail);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", PublicId.of(mail.id()));
        row.put("direction", mail.direction());
        row.put("sentAt", mail.sentAt());
        row.put("keptFromReader", !open);
        if (open || Visibility.valueOf(mail.visibility()) == Visibility.SUBJECT) {
            row.put("subject", mail.subject());
            row.put("from", mail.from().stream().map(Mailbox::toString).toList());
            row.put("to", mail.to().stream().map(Mailbox::toString).toList());
        }
        row.put("file", open && hasRaw(mail, reader) ? "mails/" + name(mail) : null);
        return row;
    }

    private void writeFiles(Person person, Found mail, UserId reader, ExportSink sink) throws IOException {
        if (hasRaw(mail, reader)) {
            copy(mail.rawBlob(), "mails", name(mail), sink);
        }
        List<Part> parts = database.sql(PARTS)
                .param("account", person.account().value())
                .param("mail", mail.id())
                .query((row, index) -> new Part(row.getInt("n"), row.getString("name"), row.getString("blob_key")))
                .list();
        for (Part part : parts) {
            copy(part.blob(), "attachments/" + PublicId.of(mail.id()), part.n() + "-" + part.name(), sink);
        }
    }

    private void copy(String blob, String folder, String name, ExportSink sink) throws IOException {
        try (InputStream bytes = blobs.open(blob)) {
            sink.file(folder, name, bytes);
        } catch (NoSuchFileException e) {
            // Its bytes were lost; the rest of the export is no worse for it.
            return;
        }
    }

    private void writeNotes(Person person, List<RecordRef> contacts, Rows rows) throws IOException {
        List<Long> ids = notes.on(person.account(), contacts);
        if (ids.isEmpty()) {
            return;
        }
        List<Map<String, @Nullable Object>> found = database.sql(NOTES)
                .param("account", person.account().value())
                .param("ids", ids)
                .query((row, index) -> note(
                        row.getObject("created_at", LocalDateTime.class),
                        row.getObject("edited_at", LocalDateTime.class),
                        row.getString("text")))
                .list();
        for (Map<String, @Nullable Object> note : found) {
            rows.add(note);
        }
    }

    private static Map<String, @Nullable Object> note(
            LocalDateTime created, @Nullable LocalDateTime edited, String text) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("createdAt", created.toInstant(ZoneOffset.UTC));
        row.put("editedAt", edited == null ? null : edited.toInstant(ZoneOffset.UTC));
        row.put("text", text);
        return row;
    }

    private static boolean isOpenTo(UserId reader, Found mail) {
        return mail.owner() == reader.value() || Visibility.valueOf(mail.visibility()) == Visibility.EVERYONE;
    }

    /** Where attachments were left out, the raw mail, which holds them, is for its owner alone (G14). */
    private static boolean hasRaw(Found mail, UserId reader) {
        return mail.owner() == reader.value() || !mail.withheld();
    }

    private static String name(Found mail) {
        return mail.sentAt().toString().substring(0, 10) + "-" + PublicId.of(mail.id()) + ".eml";
    }
}
