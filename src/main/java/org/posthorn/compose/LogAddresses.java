package org.posthorn.compose;

import java.util.Optional;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.EmailAddress;

/** Knows the secret address that a user's mail is copied to in order to be logged (G11). The module that takes mail in implements it. */
public interface LogAddresses {

    /** The user's address, or empty while none can be had. */
    Optional<String> of(SignedIn user);

    /** Whether a copy has to go there: what is sent from a mailbox that is read anyway is found without. */
    default boolean needed(SignedIn user, EmailAddress from) {
        return true;
    }
}
