package org.posthorn.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.posthorn.account.ApiClient;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.tracking.Outbox;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A super-admin's account that knows a lot about Ann, whose name stands nowhere else. */
final class Anns {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    final User ada;
    final ApiClient adas;
    final ApiClient adasUploads;
    final String name = "zoeann" + NUMBERS.incrementAndGet();
    final String address = name + "@customer.test";
    final String other = name + ".private@home.test";
    final String bob = "bob" + NUMBERS.incrementAndGet() + "@customer.test";
    final Outbox outbox;
    private final JdbcClient database;

    Anns(ApplicationContext context, int port) {
        TestUsers users = new TestUsers(context);
        ada = users.superAdmin();
        String token = users.token(ada, Scope.READ, Scope.WRITE, Scope.COMPOSE);
        adas = ApiClient.anonymous(port).withToken(token);
        adasUploads = adas.with("Content-Type", "message/rfc822");
        outbox = new Outbox(context, ada.accountId(), ada.id());
        database = context.getBean(JdbcClient.class);
    }

    /** The contact's public id. */
    String contact() {
        return json(adas.post("/api/v1/contacts", """
            {"email": "%s", "otherEmails": ["%s"], "firstName": "%s", "lastName": "Lee"}\
            """.formatted(address, other, name)), 201)
                .path("id")
                .stringValue();
    }

    /** A mail of Ada's with an attachment; returns its public id. */
    String logged(String subject, String to, String fileName) {
        return json(adasUploads.post("/api/v1/logged-emails", mail(ada.email().value(), subject, to, fileName)), 201)
                .path("id")
                .stringValue();
    }

    /** A mail that stays in quarantine, since nobody knows who wrote it. */
    void held(String to) {
        json(adasUploads.post("/api/v1/logged-emails", mail("stranger@else.test", "Held", to, "a.txt")), 202);
    }

    static String mail(String from, String subject, String to, String fileName) {
        return """
            From: %s
            To: %s
            Subject: %s
            Message-ID: <m%d@mail.test>
            Date: Fri, 20 Nov 2026 12:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Words about %s.
            --b
            Content-Type: text/plain
            Content-Disposition: attachment; filename="%s"

            Contents for %s
            --b--
            """.formatted(from, to, subject, NUMBERS.incrementAndGet(), subject, fileName, to)
                .replace("\n", "\r\n");
    }

    /** A mail that went out to these people and was opened by one of them, nobody knows whom. */
    OutgoingEmailId opened(Instant at, String subject, String... to) {
        OutgoingEmailId mail = outbox.sent(at, subject, to);
        outbox.opened(mail, at.plusSeconds(60));
        database.sql("update engagement set address = :address, user_agent = 'Mozilla/5.0' where email_id = :mail")
                .param("address", new byte[] {(byte) 198, 51, 100, 7})
                .param("mail", mail.value())
                .update();
        return mail;
    }

    /** An open by the mail's recipient with that address. */
    void openedBy(OutgoingEmailId mail, String recipient, Instant at) {
        outbox.opened(mail, at);
        database.sql("""
            update engagement set recipient_id = (select id from outgoing_recipient
                where email_id = :mail and address = :address) where email_id = :mail and at = :at
            """)
                .param("mail", mail.value())
                .param("address", recipient)
                .param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** A note on the contact. */
    void note(String contact, String text) {
        long id = TimeOrderedId.next();
        LocalDateTime now = LocalDateTime.of(2026, 11, 20, 12, 0);
        database.sql("insert into note (id, account_id, author_id, text, created_at) values (?, ?, ?, ?, ?)")
                .params(id, ada.accountId().value(), ada.id().value(), text, now)
                .update();
        database.sql("insert into timeline_entry (id, account_id, record_type, record_id, kind, at, subject_id, pinned,"
                        + " hidden) values (?, ?, 'CONTACT', ?, 'NOTE', ?, ?, false, false)")
                .params(TimeOrderedId.next(), ada.accountId().value(), key(contact), now, id)
                .update();
    }

    /** Waits for the job to end well. */
    JsonNode done(JsonNode job) {
        String path = "/api/v1/jobs/" + job.path("jobId").stringValue();
        return Objects.requireNonNull(await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> adas.get(path).json(),
                        now -> now.path("state").stringValue().equals("done")));
    }

    static JsonNode json(ApiClient.Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }

    static long key(String id) {
        return PublicId.parse(id).orElseThrow();
    }
}
