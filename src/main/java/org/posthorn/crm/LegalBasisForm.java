package org.posthorn.crm;

import org.jspecify.annotations.Nullable;

/**
 * A statement of a contact's legal basis as it is filled in (P4).
 *
 * @param basis needed; {@code legitimate-interest-prospect}, {@code performance-of-contract} and so on
 * @param date from which day on, {@code 2026-11-22}; empty for today
 * @param source where it comes from
 */
public record LegalBasisForm(
        @Nullable String basis,
        @Nullable String date,
        @Nullable String source,
        @Nullable String note) {}
