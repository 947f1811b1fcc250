package org.posthorn.account;

import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;

/**
 * Whom the account may track is another question since; published in the transaction of the change.
 *
 * @param pattern whose address fits, as {@link AddressPatterns} has them, or null when it may concern anybody
 */
public record TrackingRulesChanged(
        AccountId account, @Nullable String pattern) {}
