package org.posthorn.crm;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;

/** A person the team writes to, known by one address. */
@Entity
@Table(name = "contact")
public class Contact {

    @Id
    private long id;

    @TenantId
    private long accountId;

    private String email;

    private String firstName;

    private String lastName;

    private @Nullable Long ownerId;

    /** Part of the sample data, which goes away with one click (F8). */
    private boolean sample;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Contact() {}

    /** @param owner null when nobody owns the contact */
    public Contact(
            AccountId account,
            EmailAddress email,
            String firstName,
            String lastName,
            @Nullable UserId owner,
            boolean sample,
            Instant now) {
        this.id = TimeOrderedId.next();
        this.accountId = account.value();
        this.email = email.value();
        this.firstName = firstName;
        this.lastName = lastName;
        this.ownerId = owner == null ? null : owner.value();
        this.sample = sample;
        this.createdAt = now;
    }

    public ContactId id() {
        return new ContactId(id);
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** First and last name, or the address when neither is known. */
    public String displayName() {
        String name = (firstName + " " + lastName).strip();
        return name.isEmpty() ? email : name;
    }

    /** The user who looks after this contact, or null. */
    public @Nullable UserId ownerId() {
        return ownerId == null ? null : new UserId(ownerId);
    }

    public boolean sample() {
        return sample;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
