package org.posthorn.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;

/** What a user wrote down on a record. Plain text. */
@Entity
@Table(name = "note")
class Note {

    @Id
    private long id;

    @TenantId
    private long accountId;

    private long authorId;

    @Column(columnDefinition = "mediumtext")
    private String text;

    private Instant createdAt;

    private @Nullable Instant editedAt;

    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Note() {}

    Note(AccountId account, UserId author, String text, Instant now) {
        this.id = TimeOrderedId.next();
        this.accountId = account.value();
        this.authorId = author.value();
        this.text = text;
        this.createdAt = now;
    }

    void edit(String changed, Instant now) {
        text = changed;
        editedAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    void restore() {
        deletedAt = null;
    }

    long id() {
        return id;
    }

    AccountId accountId() {
        return new AccountId(accountId);
    }

    UserId authorId() {
        return new UserId(authorId);
    }

    String text() {
        return text;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant editedAt() {
        return editedAt;
    }

    boolean deleted() {
        return deletedAt != null;
    }
}
