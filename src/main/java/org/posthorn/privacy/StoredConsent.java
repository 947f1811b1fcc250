package org.posthorn.privacy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;

/**
 * An entry as it lies in the table.
 *
 * @param salt null when the personal part is forgotten, or there never was one
 * @param commitment what the hash covers in the personal part's place
 * @param forgets the numbers of the entries that an erasure emptied, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record StoredConsent(
        long account,
        long number,
        TrackingConsent state,
        Instant at,
        Instant recordedAt,
        ConsentChannel how,
        @Nullable Long actor,
        PersonalPart personal,
        byte @Nullable [] salt,
        byte[] commitment,
        @Nullable String forgets,
        byte[] hash) {

    StoredConsent withHash(byte[] made) {
        return new StoredConsent(
                account, number, state, at, recordedAt, how, actor, personal, salt, commitment, forgets, made);
    }

    /** Whether the personal part is gone. */
    boolean empty() {
        return salt == null;
    }

    /** @throws NullPointerException when the entry is nobody's any more */
    ConsentEntry toEntry() {
        Long contact = personal.contact();
        return new ConsentEntry(
                number,
                new EmailAddress(Objects.requireNonNull(personal.address())),
                contact == null ? null : new ContactId(contact),
                state,
                at,
                recordedAt,
                how,
                actor == null ? null : new UserId(actor),
                personal.text(),
                personal.proof(),
                personal.note(),
                HexFormat.of().formatHex(hash));
    }
}
