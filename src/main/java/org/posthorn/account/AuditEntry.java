package org.posthorn.account;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was changed, for the audit log (A1). Never holds a secret.
 *
 * @param what a dotted name, its first word the area: {@code settings.allowTracking}, {@code users.role}; at most 64 letters
 * @param about whom or what it is about, such as a user's address, or null for the whole account
 * @param before how it was, or null for not at all; of a list, the lines that went
 * @param after how it is now, or null for not at all; of a list, the lines that came
 */
public record AuditEntry(
        String what,
        @Nullable String about,
        @Nullable String before,
        @Nullable String after) {}
