package org.posthorn.tracking;

import java.time.Instant;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;

/** The sender looked at the own mail: hits around that time are the sender's (T17). */
public record EmailViewed(AccountId account, UserId user, OutgoingEmailId email, Instant at) {}
