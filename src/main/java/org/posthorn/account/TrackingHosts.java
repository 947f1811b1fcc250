package org.posthorn.account;

import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.springframework.stereotype.Component;

/** The host names that accounts chose for their pixels and links (A6). */
@Component
public class TrackingHosts {

    private final Accounts accounts;

    TrackingHosts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account's own, with a port where this server's address has one, or null for the server's. */
    public @Nullable String of(AccountId account) {
        return accounts.findById(account.value()).map(Account::trackingHost).orElse(null);
    }
}
