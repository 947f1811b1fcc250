package org.posthorn.tracking;

import java.time.Instant;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;

/**
 * Opens of a mail counted.
 *
 * @param at the last of them
 * @param times how many of them one batch of hits held
 */
public record EmailOpened(AccountId account, UserId user, OutgoingEmailId email, Instant at, int times) {}
