package org.posthorn.crm;

import org.jspecify.annotations.Nullable;

/**
 * What a contact said about being tracked, as it is filled in (P5).
 *
 * @param state needed; {@code given} or {@code withdrawn}
 * @param at when it was said, RFC 3339; empty for now
 * @param how {@code api}, {@code user} or {@code import}; empty for the way that it comes in
 * @param address with which of the contact's addresses; empty for the first
 * @param text what the person was shown or told, word for word
 * @param proof where the proof is
 */
public record ConsentForm(
        @Nullable String state,
        @Nullable String at,
        @Nullable String how,
        @Nullable String address,
        @Nullable String text,
        @Nullable String proof,
        @Nullable String note) {}
