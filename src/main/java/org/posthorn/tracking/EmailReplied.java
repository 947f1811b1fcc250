package org.posthorn.tracking;

import java.time.Instant;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;

/** A person answered a mail. */
public record EmailReplied(AccountId account, UserId user, OutgoingEmailId email, Instant at) {}
