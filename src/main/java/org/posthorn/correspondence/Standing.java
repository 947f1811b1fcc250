package org.posthorn.correspondence;

import org.posthorn.account.AccountDefaults;
import org.posthorn.account.AddressPatterns;
import org.posthorn.account.Preferences;
import org.posthorn.kernel.Visibility;

/**
 * What holds for all mail of one user.
 *
 * @param neverLog the account's list and the user's own (G3)
 * @param wishes of the user (S3)
 * @param defaults of the account
 * @param visibility who sees mail that is logged from now on, as the account rules (P12)
 */
record Standing(AddressPatterns neverLog, Preferences wishes, AccountDefaults defaults, Visibility visibility) {}
