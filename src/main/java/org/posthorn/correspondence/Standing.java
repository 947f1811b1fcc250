package org.posthorn.correspondence;

import org.posthorn.account.AccountDefaults;
import org.posthorn.account.NeverLog;
import org.posthorn.account.Preferences;

/**
 * What holds for all mail of one user.
 *
 * @param neverLog the account's list and the user's own (G3)
 * @param wishes of the user (S3)
 * @param defaults of the account
 */
record Standing(NeverLog neverLog, Preferences wishes, AccountDefaults defaults) {}
