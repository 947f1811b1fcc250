package org.posthorn.tracking.recording;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.tracking.EmailActivityChanged;
import org.posthorn.tracking.EmailReplied;
import org.posthorn.tracking.EngagementKind;
import org.posthorn.tracking.ReplySink;
import org.posthorn.tracking.TrackingObjections;
import org.posthorn.tracking.TrackingObjections.Addressee;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes replies beside opens and clicks, and the open that must have been before one (T13). Of whoever may not be tracked neither is
 * written (P6): the answer itself is mail, and logged or not as such.
 */
@Service
class RecordingReplies implements ReplySink {

    private static final String INFERRED = "Inferred: an answer came, though no open was seen.";

    /** Locked first, as a hit's insert locks it: two that each hold it shared would wait for one another. */
    private static final String LOCK =
            "select id from outgoing_email where id = :email and account_id = :account for update";

    private static final String RECIPIENT = """
        select id, contact_id from outgoing_recipient
        where email_id = :email and account_id = :account and address = :address limit 1
        """;

    private static final String OPEN_SEEN = """
        select count(*) from engagement
        where email_id = :email and account_id = :account and kind = 'OPEN' and counted = true
          and (recipient_id is null or recipient_id = :recipient or :recipient is null)
        """;

    private static final String PIXEL = """
        select token from tracking_token
        where email_id = :email and account_id = :account and kind = 'OPEN'
          and (recipient_id is null or recipient_id = :recipient) limit 1
        """;

    private static final String INSERT = """
        insert into engagement (id, account_id, email_id, kind, token, recipient_id, at, verdict, confidence, reasons,
            counted, inferred, client)
        values (:id, :account, :email, :kind, :token, :recipient, :at, 'HUMAN', 1, :reason, true, :inferred, '')
        """;

    private final JdbcClient jdbc;
    private final TraceTable mails;
    private final EmailCounters counters;
    private final TrackingObjections objections;
    private final ApplicationEventPublisher events;

    RecordingReplies(
            JdbcClient jdbc,
            TraceTable mails,
            EmailCounters counters,
            TrackingObjections objections,
            ApplicationEventPublisher events) {
        this.objections = objections;
        this.jdbc = jdbc;
        this.mails = mails;
        this.counters = counters;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void replied(OutgoingEmailId email, EmailAddress from, Instant at) {
        Trace trace = mails.load(List.of(email.value())).get(email.value());
        if (trace == null) {
            return;
        }
        MailFacts mail = trace.mail;
        of(LOCK, mail).query(Long.class).single();
        Recipient author = of(RECIPIENT, mail)
                .param("address", from.value())
                .query((row, number) -> new Recipient(
                        row.getLong("id"),
                        row.getObject("contact_id") == null ? null : new ContactId(row.getLong("contact_id"))))
                .optional()
                .orElse(null);
        if (objects(mail, from, author)) {
            return;
        }
        Long recipient = author == null ? null : author.id();
        inferOpen(mail, recipient, at);
        insert(mail, EngagementKind.REPLY, null, recipient, at, "An answer to this mail came from " + from + ".");
        counters.countAgain(mail);
        events.publishEvent(new EmailReplied(mail.account(), mail.sender(), email, at));
        events.publishEvent(new EmailActivityChanged(mail.account(), mail.sender(), email));
    }

    private record Recipient(long id, @Nullable ContactId contact) {}

    private boolean objects(MailFacts mail, EmailAddress from, @Nullable Recipient author) {
        Addressee person = new Addressee(from, author == null ? null : author.contact());
        return !objections.among(mail.account(), mail.sender(), List.of(person)).isEmpty();
    }

    private void inferOpen(MailFacts mail, @Nullable Long recipient, Instant at) {
        if (of(OPEN_SEEN, mail).param("recipient", recipient).query(Long.class).single() > 0) {
            return;
        }
        of(PIXEL, mail)
                .param("recipient", recipient)
                .query(byte[].class)
                .optional()
                .ifPresent(token -> insert(mail, EngagementKind.OPEN, token, recipient, at, INFERRED));
    }

    private void insert(
            MailFacts mail,
            EngagementKind kind,
            byte @Nullable [] token,
            @Nullable Long recipient,
            Instant at,
            String reason) {
        of(INSERT, mail)
                .param("id", TimeOrderedId.next())
                .param("kind", kind.name())
                .param("token", token)
                .param("recipient", recipient)
                .param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("reason", reason)
                .param("inferred", kind == EngagementKind.OPEN)
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, MailFacts mail) {
        return jdbc.sql(sql)
                .param("email", mail.id().value())
                .param("account", mail.account().value());
    }
}
