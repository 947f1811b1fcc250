package org.posthorn.crm;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;

/** An organisation that contacts work for. */
@Entity
@Table(name = "company")
public class Company extends CrmRecord {

    private String name;

    private @Nullable String domain;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Company() {}

    Company(
            AccountId account,
            String name,
            @Nullable String domain,
            @Nullable UserId owner,
            boolean sample,
            Instant now) {
        super(account, owner, sample, now);
        this.name = name;
        this.domain = domain;
        sort();
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.COMPANY, key());
    }

    @Override
    public final String displayName() {
        return name;
    }

    /** Where its mail comes from, {@code x.test}, or null. */
    public @Nullable String domain() {
        return domain;
    }

    @Override
    List<String> searchTexts() {
        return domain == null ? List.of(name) : List.of(name, domain);
    }

    void change(String newName, @Nullable String newDomain) {
        name = newName;
        domain = newDomain;
        sort();
    }
}
