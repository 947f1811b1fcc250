package org.posthorn.privacy;

import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;

/**
 * The ledger got an entry; published in its transaction.
 *
 * @param state what holds for the address from now on
 */
public record ConsentChanged(
        AccountId account, EmailAddress address, @Nullable ContactId contact, TrackingConsent state) {}
