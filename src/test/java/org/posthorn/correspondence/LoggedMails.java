package org.posthorn.correspondence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.User;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.Visibility;
import org.posthorn.mailroom.BlobStore;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Logged mails of a user for a test, as logging leaves them. */
public final class LoggedMails {

    private static final SecureRandom RANDOMNESS = new SecureRandom();

    private final JdbcClient database;
    private final BlobStore blobs;
    private final Timelines timelines;
    private final User user;

    public LoggedMails(ApplicationContext context, User user) {
        database = context.getBean(JdbcClient.class);
        blobs = context.getBean(BlobStore.class);
        timelines = context.getBean(Timelines.class);
        this.user = user;
    }

    /**
     * A mail that came in.
     *
     * @param threadId null for a thread of its own
     */
    public record Mail(
            String subject,
            Mailbox from,
            @Nullable String html,
            @Nullable String text,
            Instant at,
            @Nullable Long threadId,
            List<Part> parts) {

        public Mail(
                String subject, String from, @Nullable String html, @Nullable String text, Instant at, Part... parts) {
            this(subject, new Mailbox("Ann Lee", new EmailAddress(from)), html, text, at, null, List.of(parts));
        }

        public Mail inThread(long thread) {
            return new Mail(subject, from, html, text, at, thread, parts);
        }
    }

    /** @param content its bytes as ISO 8859-1, null for one that was left out as too large */
    public record Part(
            String name,
            String contentType,
            @Nullable String contentId,
            boolean inline,
            long size,
            @Nullable String content) {

        public static Part attachment(String name, String contentType, byte[] bytes) {
            return new Part(
                    name, contentType, null, false, bytes.length, new String(bytes, StandardCharsets.ISO_8859_1));
        }

        public static Part inline(String contentId, String contentType, byte[] bytes) {
            return new Part(
                    "", contentType, contentId, true, bytes.length, new String(bytes, StandardCharsets.ISO_8859_1));
        }

        public static Part leftOut(String name, long size) {
            return new Part(name, "application/zip", null, false, size, null);
        }
    }

    /** Logs it on these records; returns its id. */
    public long log(Mail mail, RecordRef... records) {
        return log(mail, Visibility.EVERYONE, records);
    }

    /** Logs it on these records, seen as its owner wants; returns its id. */
    public long log(Mail mail, Visibility visibility, RecordRef... records) {
        long id = TimeOrderedId.next();
        long attachments = mail.parts().stream().filter(part -> !part.inline()).count();
        byte[] key = new byte[32];
        RANDOMNESS.nextBytes(key);
        database.sql("""
            insert into logged_email (id, account_id, owner_id, natural_key, thread_id, message_id, direction, source,
                subject, from_boxes, to_boxes, cc_boxes, bcc_boxes, sent_at, received_at, raw_blob, raw_size,
                html_body, text_body, snippet, automatic, attachments, visibility, pinned)
            values (:id, :account, :owner, :key, :thread, :message, 'RECEIVED', 'UPLOAD', :subject, :from, :to, '[]',
                '[]', :at, :at, :raw, 100, :html, :text, :snippet, false, :attachments, :visibility, false)
            """)
                .param("id", id)
                .param("account", user.accountId().value())
                .param("owner", user.id().value())
                .param("key", key)
                .param("thread", mail.threadId() == null ? id : mail.threadId())
                .param("message", id + "@x.test")
                .param("subject", mail.subject())
                .param("from", MailboxColumn.write(List.of(mail.from())))
                .param("to", MailboxColumn.write(List.of(new Mailbox("Ada", user.email()))))
                .param("at", LocalDateTime.ofInstant(mail.at(), ZoneOffset.UTC))
                .param("raw", put(raw(id, mail).getBytes(StandardCharsets.UTF_8)))
                .param("html", mail.html())
                .param("text", mail.text())
                .param("snippet", snippet(mail))
                .param("attachments", attachments)
                .param("visibility", visibility.name())
                .update();
        for (int n = 0; n < mail.parts().size(); n++) {
            add(id, n, mail.parts().get(n));
        }
        Arrays.stream(records).forEach(record -> associate(id, record));
        timelines.add(
                List.of(records),
                new Timelines.Entry(
                        user.accountId(),
                        EntryKind.EMAIL,
                        id,
                        mail.at(),
                        false,
                        visibility == Visibility.OWNER ? user.id() : null));
        return id;
    }

    private void associate(long id, RecordRef record) {
        database.sql("insert into logged_email_record (email_id, record_type, record_id, account_id) values (?, ?,"
                        + " ?, ?)")
                .params(id, record.type().name(), record.id(), user.accountId().value())
                .update();
    }

    private void add(long id, int n, Part part) {
        database.sql("""
            insert into logged_attachment (email_id, n, account_id, name, content_type, size_bytes, content_id,
                shown_inline, blob_key, left_out)
            values (:id, :n, :account, :name, :type, :size, :cid, :inline, :blob, :leftOut)
            """)
                .param("id", id)
                .param("n", n)
                .param("account", user.accountId().value())
                .param("name", part.name())
                .param("type", part.contentType())
                .param("size", part.size())
                .param("cid", part.contentId())
                .param("inline", part.inline())
                .param(
                        "blob",
                        part.content() == null ? null : put(part.content().getBytes(StandardCharsets.ISO_8859_1)))
                .param("leftOut", part.content() == null ? LeftOut.TOO_LARGE.name() : null)
                .update();
    }

    private String put(byte[] bytes) {
        try {
            return blobs.put(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String snippet(Mail mail) {
        String text = mail.text() == null ? "Words of " + mail.subject() : mail.text();
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private static String raw(long id, Mail mail) {
        return """
            From: %s
            Subject: %s
            Message-ID: <%d@x.test>
            References: <first@x.test>
             <second@x.test>
            X-Mailer: =?utf-8?q?Gr=C3=BC=C3=9Fe?=

            Hello
            """.formatted(mail.from(), mail.subject(), id).replace("\n", "\r\n");
    }
}
