package org.posthorn.activity.webhook;

import org.posthorn.kernel.AccountId;

/** Something waits in the outbox of the account. */
record DeliveriesQueued(AccountId account) {}
