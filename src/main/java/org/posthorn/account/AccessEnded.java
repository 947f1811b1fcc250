package org.posthorn.account;

import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;

/** A user was deactivated or got another role: what is open in that user's browsers must close (A7). */
public record AccessEnded(AccountId account, UserId user) {}
