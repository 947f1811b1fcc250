package org.posthorn.crm;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.TimeOrderedId;

/** An address of a contact besides its first one. */
@Entity
@Table(name = "contact_address")
class ContactAddress {

    @Id
    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private long id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private long accountId;

    private long contactId;

    private String address;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ContactAddress() {}

    ContactAddress(AccountId account, long contactId, EmailAddress address) {
        this.id = TimeOrderedId.next();
        this.accountId = account.value();
        this.contactId = contactId;
        this.address = address.value();
    }

    long contactId() {
        return contactId;
    }

    EmailAddress address() {
        return new EmailAddress(address);
    }
}
