package org.posthorn.tracking;

import java.time.Instant;

/**
 * A change of one engagement's verdict by later evidence (T15).
 *
 * @param before equal to {@code after} where only the counting changed
 * @param reason in words
 */
public record RevisionRow(Instant at, Verdict before, Verdict after, String reason) {}
