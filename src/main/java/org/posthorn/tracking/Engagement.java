package org.posthorn.tracking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;

/** One hit with its verdict, for reading; the journal's drain writes them in bulk. */
@Entity
@Immutable
@Table(name = "engagement")
class Engagement {

    @Id
    private long id;

    @TenantId
    private long accountId;

    private long emailId;

    @Enumerated(EnumType.STRING)
    private EngagementKind kind;

    @Column(columnDefinition = "binary(16)")
    private byte @Nullable [] token;

    private @Nullable Long recipientId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private double confidence;

    /** One reason a line. */
    private String reasons;

    private boolean counted;

    private boolean inferred;

    private String client;

    private @Nullable String place;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Engagement() {}

    /** @param recipient the address behind {@link #recipientId()}; {@code url} is the one behind {@link #token()} */
    EngagementRow row(@Nullable String recipient, @Nullable String url) {
        return new EngagementRow(
                id,
                kind,
                at,
                recipient,
                verdict,
                confidence,
                reasons.lines().toList(),
                counted,
                inferred,
                client,
                place,
                kind == EngagementKind.CLICK ? url : null);
    }

    AccountId accountId() {
        return new AccountId(accountId);
    }

    OutgoingEmailId emailId() {
        return new OutgoingEmailId(emailId);
    }

    @Nullable
    Token token() {
        return token == null ? null : Token.of(token);
    }

    @Nullable
    Long recipientId() {
        return recipientId;
    }
}
