package org.posthorn.compose.api;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The client's word that a mail went out.
 *
 * @param messageId the Message-ID header, when the client knows it
 * @param sentAt null for now
 */
record SentRequest(@Nullable String messageId, @Nullable Instant sentAt) {

    static final SentRequest NOW = new SentRequest(null, null);

    private static final int LONGEST_MESSAGE_ID = 998;

    /** Clients' clocks differ; further ahead than this it is not their clock. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(10);

    /** @throws org.posthorn.account.InvalidInput that names each wrong field */
    void validate(Instant now) {
        InvalidFields faults = new InvalidFields();
        if (messageId != null && messageId.length() > LONGEST_MESSAGE_ID) {
            faults.add("messageId", "is longer than " + LONGEST_MESSAGE_ID + " characters.");
        }
        if (sentAt != null && sentAt.isAfter(now.plus(CLOCK_DIFFERENCE))) {
            faults.add("sentAt", "is in the future.");
        }
        faults.throwIfAny();
    }
}
