package org.posthorn.account;

import java.util.Locale;

/** How it is known that an alias is its user's (G2). */
public enum AliasProof {
    /** The user read a code in a mail that was sent there. */
    CODE,
    /** A super-admin said so, on a server that can send no mail. */
    SUPER_ADMIN,
    /** It is an address of a mailbox that the user connected. */
    MAILBOX,
    /** It was there before aliases had to be proven. */
    EARLIER;

    /** The name in the API, such as {@code super-admin}. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
