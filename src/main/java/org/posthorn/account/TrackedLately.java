package org.posthorn.account;

import java.time.Instant;
import org.posthorn.kernel.AccountId;

/** Counts tracked mails for the settings page; implemented where they are kept. */
public interface TrackedLately {

    /** How many tracked mails users of the account sent since then; counts no further than {@code most}. */
    int trackedSince(AccountId account, Instant since, int most);
}
