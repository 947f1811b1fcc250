package org.posthorn.tracking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.TimeOrderedId;

/** One address that an outgoing e-mail goes to. */
@Entity
@Table(name = "outgoing_recipient")
class OutgoingRecipient {

    @Id
    private long id;

    @TenantId
    private long accountId;

    private long emailId;

    @Enumerated(EnumType.STRING)
    private Draft.RecipientKind kind;

    private String address;

    private String name;

    private @Nullable Long contactId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected OutgoingRecipient() {}

    OutgoingRecipient(AccountId account, OutgoingEmailId email, Draft.Recipient recipient) {
        this.id = TimeOrderedId.next();
        this.accountId = account.value();
        this.emailId = email.value();
        this.kind = recipient.kind();
        this.address = recipient.mailbox().address().value();
        this.name = recipient.mailbox().name();
        ContactId contact = recipient.contact();
        this.contactId = contact == null ? null : contact.value();
    }

    long id() {
        return id;
    }

    AccountId accountId() {
        return new AccountId(accountId);
    }

    OutgoingEmailId emailId() {
        return new OutgoingEmailId(emailId);
    }

    Draft.RecipientKind kind() {
        return kind;
    }

    String address() {
        return address;
    }

    String name() {
        return name;
    }

    @Nullable
    Long contactId() {
        return contactId;
    }
}
