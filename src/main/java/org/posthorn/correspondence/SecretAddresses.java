package org.posthorn.correspondence;

import java.util.Optional;
import org.posthorn.account.SignedIn;
import org.posthorn.compose.LogAddresses;
import org.posthorn.mailroom.BccAddresses;
import org.posthorn.mailroom.Receiving.Owner;
import org.springframework.stereotype.Component;

/** Gives the writer's desk the addresses that the mailroom takes mail in at. */
@Component
class SecretAddresses implements LogAddresses {

    private final BccAddresses addresses;

    SecretAddresses(BccAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Optional<String> of(SignedIn user) {
        return Optional.of(
                addresses.of(new Owner(user.accountId(), user.userId())).value());
    }
}
