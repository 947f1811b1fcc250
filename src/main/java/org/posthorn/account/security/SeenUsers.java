package org.posthorn.account.security;

import org.posthorn.account.ClientAddresses;
import org.posthorn.account.RecentAddresses;
import org.posthorn.account.Users;
import org.springframework.stereotype.Component;

/** Makes the filter for each chain. A filter that is a bean itself would run ahead of the chains as well. */
@Component
class SeenUsers {

    private final Users users;
    private final RecentAddresses recent;
    private final ClientAddresses addresses;

    SeenUsers(Users users, RecentAddresses recent, ClientAddresses addresses) {
        this.users = users;
        this.recent = recent;
        this.addresses = addresses;
    }

    SeenUsersFilter filter() {
        return new SeenUsersFilter(users, recent, addresses);
    }
}
