package org.posthorn.account;

import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a principal of ours can say, however the user signed in: form, Google, Microsoft or API token. */
public interface SignedIn {

    UserId userId();

    AccountId accountId();

    Role role();

    /** The user's era at sign-in ({@link User#era()}). */
    default int era() {
        return 0;
    }

    /** The user of the current request or session, or null when nobody is signed in. */
    static @Nullable SignedIn current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    /**
     * The user of the current request or session.
     *
     * @throws IllegalStateException when nobody is signed in: the route should not have let that through
     */
    static SignedIn required() {
        SignedIn signedIn = current();
        if (signedIn == null) {
            throw new IllegalStateException("Nobody is signed in.");
        }
        return signedIn;
    }
}
