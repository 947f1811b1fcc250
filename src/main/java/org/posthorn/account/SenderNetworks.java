package org.posthorn.account;

import java.net.InetAddress;
import java.time.Instant;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;

/** Knows which of an account's own users were seen at a network address lately (T17). */
public interface SenderNetworks {

    /** Whose address it is; the sender goes before colleagues. */
    enum Presence {
        SENDER,
        COLLEAGUE,
        NOBODY
    }

    /** Who of the account was at that address around that time. Loopback addresses are never anybody's. */
    Presence whoIsAt(AccountId account, UserId sender, InetAddress address, Instant at);
}
