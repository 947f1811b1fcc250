package org.posthorn.tracking;

import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;

/**
 * The sender shares what becomes of a mail with the account's other users, or does so no longer (P11).
 *
 * @param shared whether it is shared from now on
 */
public record TrackingShared(AccountId account, UserId user, OutgoingEmailId email, boolean shared) {}
