package org.posthorn.mailroom;

import java.time.Instant;

/**
 * A mail in quarantine (G16).
 *
 * @param detail a sentence for its user, or empty
 * @param from as its header has it, or empty when it could not be read
 * @param size in bytes
 */
public record HeldMail(
        long id, HoldReason reason, String detail, String from, String subject, Instant receivedAt, long size) {}
