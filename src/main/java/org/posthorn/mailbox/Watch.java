package org.posthorn.mailbox;

import java.time.Instant;

/**
 * A provider's promise to tell of changes.
 *
 * @param id the provider's id of it
 * @param expires when it ends unless it is renewed, UTC
 */
public record Watch(String id, Instant expires) {}
