package org.posthorn.correspondence;

import java.util.Optional;
import org.posthorn.account.SignedIn;
import org.posthorn.compose.LogAddresses;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.mailbox.SendingThroughMailbox;
import org.posthorn.mailroom.BccAddresses;
import org.posthorn.mailroom.Receiving.Owner;
import org.springframework.stereotype.Component;

/** Gives the writer's desk the addresses that the mailroom takes mail in at. */
@Component
class SecretAddresses implements LogAddresses {

    private final BccAddresses addresses;
    private final SendingThroughMailbox mailboxes;

    SecretAddresses(BccAddresses addresses, SendingThroughMailbox mailboxes) {
        this.addresses = addresses;
        this.mailboxes = mailboxes;
    }

    @Override
    public Optional<String> of(SignedIn user) {
        return Optional.of(
                addresses.of(new Owner(user.accountId(), user.userId())).value());
    }

    @Override
    public boolean needed(SignedIn user, EmailAddress from) {
        return !mailboxes.isRead(user, from);
    }
}
