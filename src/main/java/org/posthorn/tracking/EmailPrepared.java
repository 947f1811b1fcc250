package org.posthorn.tracking;

import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;

/** A mail was prepared, or prepared once more. */
public record EmailPrepared(AccountId account, UserId user, OutgoingEmailId email) {}
