package org.posthorn.tracking;

import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;

/**
 * Later evidence changed verdicts on a mail (T15).
 *
 * @param opens opens that count now
 * @param clicks clicks that count now
 */
public record EngagementRevised(AccountId account, UserId user, OutgoingEmailId email, int opens, int clicks) {}
