package org.posthorn.tracking;

import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;

/** A prepared mail was not sent after all; its tokens are revoked. */
public record EmailCancelled(AccountId account, UserId user, OutgoingEmailId email) {}
