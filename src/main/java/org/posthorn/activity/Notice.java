package org.posthorn.activity;

import java.time.Instant;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.tracking.EngagementKind;

/**
 * Something the bell tells: one for each mail and kind until it is read (F6).
 *
 * @param at when it happened last
 * @param times how often since the last reading
 */
record Notice(long id, OutgoingEmailId email, EngagementKind kind, Instant at, int times, boolean read) {}
