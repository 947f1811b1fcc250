package org.posthorn.tracking;

import java.time.Instant;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;

/** A prepared mail went out; hits from {@code at} on count. */
public record EmailSent(AccountId account, UserId user, OutgoingEmailId email, Instant at) {}
