package org.posthorn.shell;

import org.posthorn.kernel.EmailAddress;

/** Lets the signed-in user prove that an address is his own (G2); the module that keeps users implements it. */
@FunctionalInterface
public interface OwnAddressDialogs {

    /**
     * Asks for whatever proves it, and says what came of it.
     *
     * @param proven run in the same window once it is proven
     */
    void claim(EmailAddress address, Runnable proven);
}
