package org.posthorn.crm;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.TimeOrderedId;

/** One direction of two records' belonging together. */
@Entity
@Table(name = "association")
class Association {

    @Id
    private long id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private long accountId;

    @Enumerated(EnumType.STRING)
    private RecordType recordType;

    private long recordId;

    @Enumerated(EnumType.STRING)
    private RecordType otherType;

    private long otherId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Association() {}

    Association(AccountId account, RecordRef record, RecordRef other) {
        this.id = TimeOrderedId.next();
        this.accountId = account.value();
        this.recordType = record.type();
        this.recordId = record.id();
        this.otherType = other.type();
        this.otherId = other.id();
    }

    long id() {
        return id;
    }

    RecordRef record() {
        return new RecordRef(recordType, recordId);
    }

    RecordRef other() {
        return new RecordRef(otherType, otherId);
    }
}
