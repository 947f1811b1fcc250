package org.posthorn.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as a provider lists it; its MIME is the one source of everything else.
 *
 * @param id the provider's lasting id in this mailbox
 * @param messageId the Message-ID header where the listing has it, or null
 * @param at when it was sent or came in, UTC
 */
public record FoundMail(String id, @Nullable String messageId, Instant at) {}
