package org.posthorn.tracking;

import java.time.Instant;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;

/**
 * Clicks on links of a mail counted.
 *
 * @param at the last of them
 * @param times how many of them one batch of hits held
 */
public record LinkClicked(AccountId account, UserId user, OutgoingEmailId email, Instant at, int times) {}
