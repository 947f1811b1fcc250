package org.posthorn.account;

import java.net.InetAddress;
import java.time.Instant;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;

/** Where the users of an account were seen from lately, so that their own hits can be told from a recipient's (T17). */
public interface SenderNetworks {

    /** Who of the account was at an address. */
    enum Presence {
        SENDER,
        COLLEAGUE,
        NOBODY
    }

    /** Who of the account was seen at that address in the seven days before that time; never anybody on loopback. */
    Presence whoIsAt(AccountId account, UserId sender, InetAddress address, Instant at);
}
