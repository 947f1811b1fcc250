package org.posthorn.correspondence.composer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;

/** A file that goes with a draft; its bytes are in the blob store. */
@Entity
@Table(name = "draft_attachment")
class StoredEnclosure {

    @Id
    private long id;

    @TenantId
    private long accountId;

    private long draftId;

    private String name;

    private String contentType;

    private long sizeBytes;

    private String blobKey;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StoredEnclosure() {}

    StoredEnclosure(AccountId account, long draft, String name, String contentType, long size, String blobKey) {
        this.id = TimeOrderedId.next();
        this.accountId = account.value();
        this.draftId = draft;
        this.name = name;
        this.contentType = contentType;
        this.sizeBytes = size;
        this.blobKey = blobKey;
    }

    LetterFile file() {
        return new LetterFile(name, contentType, sizeBytes, blobKey);
    }

    Draft.Enclosure enclosure() {
        return new Draft.Enclosure(id, name, contentType, sizeBytes);
    }

    AccountId accountId() {
        return new AccountId(accountId);
    }

    long draftId() {
        return draftId;
    }

    long size() {
        return sizeBytes;
    }
}
