package org.posthorn.compose;

import java.util.Optional;
import org.posthorn.account.SignedIn;

/** Knows the secret address that a user's mail is copied to in order to be logged (G11). The module that takes mail in implements it. */
public interface LogAddresses {

    /** The user's address, or empty while none can be had. */
    Optional<String> of(SignedIn user);
}
