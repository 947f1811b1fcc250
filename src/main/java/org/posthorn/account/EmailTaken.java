package org.posthorn.account;

import org.jspecify.annotations.Nullable;

/** The address already belongs to a user, of this account or of another. */
public class EmailTaken extends RuntimeException {

    EmailTaken(@Nullable Throwable cause) {
        super("This e-mail address already belongs to a user.", cause);
    }
}
