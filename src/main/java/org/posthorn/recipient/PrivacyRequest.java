package org.posthorn.recipient;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.PageMail;
import org.posthorn.tracking.TrackingObjections.Addressee;

/** What a recipient asked for on a mail's page; to be answered within a month (GDPR Art. 12). */
@Entity
@Table(name = "privacy_request")
public class PrivacyRequest {

    @Id
    private long id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private long accountId;

    private long emailId;

    private @Nullable Long contactId;

    private String address;

    private boolean shared;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    private String language;

    private Instant receivedAt;

    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private @Nullable Instant decidedAt;

    @SuppressWarnings("UnusedVariable") // kept as proof; Hibernate reads it
    private @Nullable Long decidedBy;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PrivacyRequest() {}

    PrivacyRequest(PageMail mail, Addressee person, RequestKind kind, String language, Instant now) {
        ContactId contact = person.contact();
        this.id = TimeOrderedId.next();
        this.accountId = mail.account().value();
        this.emailId = mail.email().value();
        this.contactId = contact == null ? null : contact.value();
        this.address = person.address().value();
        this.shared = mail.reader() == null;
        this.kind = kind;
        this.language = language;
        this.receivedAt = now;
        this.dueAt = now.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
        this.state = RequestState.OPEN;
    }

    /** The account has answered; what was decided once stays. */
    void decide(RequestState decision, UserId by, @Nullable String why, Instant now) {
        if (state == RequestState.OPEN) {
            state = decision;
            decidedAt = now;
            decidedBy = by.value();
            note = why;
        }
    }

    public long id() {
        return id;
    }

    public OutgoingEmailId email() {
        return new OutgoingEmailId(emailId);
    }

    /** Whose address it was when the mail was prepared, or null. */
    public @Nullable ContactId contact() {
        return contactId == null ? null : new ContactId(contactId);
    }

    /** The address that the mail went to; where its page is shared, the one that the visitor gave. */
    public EmailAddress address() {
        return new EmailAddress(address);
    }

    /** Whether the address is only what a visitor gave, on a page that several people have the link of. */
    public boolean shared() {
        return shared;
    }

    public RequestKind kind() {
        return kind;
    }

    /** What language the person read, as a language tag. */
    public String language() {
        return language;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** By when the person has to have an answer. */
    public Instant dueAt() {
        return dueAt;
    }

    public RequestState state() {
        return state;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String note() {
        return note;
    }
}
