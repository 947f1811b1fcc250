package org.posthorn.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;

/**
 * One entry of the ledger, as people read it.
 *
 * @param number the entry's place in the account's chain, from 1
 * @param at when it was said
 * @param recordedAt when it was written down
 * @param hash hexadecimal; the next entry's hash covers it
 */
public record ConsentEntry(
        long number,
        EmailAddress address,
        @Nullable ContactId contact,
        TrackingConsent state,
        Instant at,
        Instant recordedAt,
        ConsentChannel how,
        @Nullable UserId actor,
        @Nullable String text,
        @Nullable String proof,
        @Nullable String note,
        String hash) {}
