package org.posthorn.crm;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;

/** What contacts, companies, deals and tickets have in common: an owner, a place in lists, a way back when deleted. */
@MappedSuperclass
public abstract class CrmRecord {

    private static final int MAX_SORT_NAME = 250;

    @Id
    private long id;

    @TenantId
    private long accountId;

    private @Nullable Long ownerId;

    /** Part of the sample data, which goes away with one click (F8). */
    private boolean sample;

    private Instant createdAt;

    private Instant lastActivityAt;

    private @Nullable Instant deletedAt;

    /** Whether lists and searches show it: neither deleted nor merged into another. */
    private boolean listed;

    @SuppressWarnings("UnusedVariable") // lists are sorted by the column
    private String sortName;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CrmRecord() {}

    /** @param owner null when nobody owns the record */
    protected CrmRecord(AccountId account, @Nullable UserId owner, boolean sample, Instant now) {
        this.id = TimeOrderedId.next();
        this.accountId = account.value();
        this.ownerId = owner == null ? null : owner.value();
        this.sample = sample;
        this.createdAt = now;
        this.lastActivityAt = now;
        this.listed = true;
        this.sortName = "";
    }

    /** Type and key: how other modules refer to this record. */
    public abstract RecordRef ref();

    /** What people call it; never empty. */
    public abstract String displayName();

    /** What it is found by. */
    abstract List<String> searchTexts();

    public long key() {
        return id;
    }

    public AccountId accountId() {
        return new AccountId(accountId);
    }

    /** The user who looks after this record, or null. */
    public @Nullable UserId ownerId() {
        return ownerId == null ? null : new UserId(ownerId);
    }

    public boolean sample() {
        return sample;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The latest mail, engagement or note on it; before any, when it was made. */
    public Instant lastActivityAt() {
        return lastActivityAt;
    }

    /** When it was deleted, or null while it is there. */
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }

    /** Whether lists and searches show it. */
    public boolean listed() {
        return listed;
    }

    void ownedBy(@Nullable UserId owner) {
        ownerId = owner == null ? null : owner.value();
    }

    /** Something happened on it at that time. */
    void touch(Instant at) {
        lastActivityAt = at.isAfter(lastActivityAt) ? at : lastActivityAt;
    }

    void delete(Instant now) {
        deletedAt = now;
        listed = false;
    }

    void restore() {
        deletedAt = null;
        listed = true;
    }

    /** Takes it out of the lists, or back in. */
    void list(boolean shown) {
        listed = shown && deletedAt == null;
    }

    /** Finds the place in lists anew after its name has changed. */
    void sort() {
        sortName = sortName(displayName());
    }

    /** What a record of that name is sorted by. */
    static String sortName(String name) {
        String plain = SearchWords.plain(name);
        return plain.substring(0, Math.min(plain.length(), MAX_SORT_NAME));
    }
}
