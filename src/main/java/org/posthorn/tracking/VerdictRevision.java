package org.posthorn.tracking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.posthorn.kernel.AccountId;

/** What a verdict was before later evidence changed it (T15), for reading. */
@Entity
@Immutable
@Table(name = "verdict_revision")
class VerdictRevision {

    @Id
    private long id;

    @TenantId
    private long accountId;

    private long engagementId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Verdict beforeValue;

    @Enumerated(EnumType.STRING)
    private Verdict afterValue;

    private String reason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected VerdictRevision() {}

    long id() {
        return id;
    }

    AccountId accountId() {
        return new AccountId(accountId);
    }

    long engagementId() {
        return engagementId;
    }

    RevisionRow row() {
        return new RevisionRow(at, beforeValue, afterValue, reason);
    }
}
