package org.posthorn.crm;

import org.jspecify.annotations.Nullable;

/** Another contact has this address as its first one. */
public class AddressTaken extends RuntimeException {

    AddressTaken(@Nullable Throwable cause) {
        super("Another contact has this e-mail address.", cause);
    }
}
