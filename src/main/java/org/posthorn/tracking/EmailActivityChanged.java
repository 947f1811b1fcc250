package org.posthorn.tracking;

import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;

/** Something that the feed shows of a mail changed, counted or not: at most one for a mail and transaction. */
public record EmailActivityChanged(AccountId account, UserId user, OutgoingEmailId email) {}
