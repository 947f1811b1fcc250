package org.posthorn.correspondence;

import java.time.Instant;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;

/** Somebody answered a mail that was prepared through a client of ours; never told of automatic answers. */
public record ReplyLogged(AccountId account, OutgoingEmailId outgoing, long loggedEmail, Instant at) {}
