package org.posthorn.crm;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;

/** A person the team writes to, known by one address and perhaps others. */
@Entity
@Table(name = "contact")
public class Contact extends CrmRecord {

    private String email;

    private String firstName;

    private String lastName;

    private @Nullable Long companyId;

    private boolean marketing;

    private @Nullable Long mergedInto;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Contact() {}

    /**
     * A non-marketing contact (G7).
     *
     * @param owner null when nobody owns the contact
     */
    public Contact(
            AccountId account,
            EmailAddress email,
            String firstName,
            String lastName,
            @Nullable UserId owner,
            boolean sample,
            Instant now) {
        super(account, owner, sample, now);
        this.email = email.value();
        this.firstName = firstName;
        this.lastName = lastName;
        sort();
    }

    public ContactId id() {
        return new ContactId(key());
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.CONTACT, key());
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
    @Override
    public final String displayName() {
        String name = (firstName + " " + lastName).strip();
        return name.isEmpty() ? email : name;
    }

    /** The primary company, or null. */
    public @Nullable RecordRef company() {
        return companyId == null ? null : new RecordRef(RecordType.COMPANY, companyId);
    }

    /** Whether marketing mail may be meant for this person; never so for one that logging made (G7). */
    public boolean marketing() {
        return marketing;
    }

    /** The contact that this one was merged into, or null. */
    public @Nullable ContactId mergedInto() {
        return mergedInto == null ? null : new ContactId(mergedInto);
    }

    @Override
    List<String> searchTexts() {
        return List.of(firstName, lastName, email);
    }

    void change(EmailAddress address, String first, String last, boolean forMarketing) {
        email = address.value();
        firstName = first;
        lastName = last;
        marketing = forMarketing;
        sort();
    }

    void worksFor(@Nullable Long company) {
        companyId = company;
    }

    void mergeInto(Contact other) {
        mergedInto = other.key();
        list(false);
    }

    void unmerge() {
        mergedInto = null;
        list(true);
    }

    @Override
    void restore() {
        super.restore();
        list(mergedInto == null);
    }
}
