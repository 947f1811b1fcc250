package org.posthorn.mailbox;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.posthorn.account.KeepingAliases;
import org.posthorn.account.OwnAddresses;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.posthorn.mailbox.GettingTokens.Granted;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Connects users' mailboxes once they gave consent, and disconnects them. */
@Service
public class ConnectingMailboxes {

    private final MailboxTable mailboxes;
    private final MailboxTokens tokens;
    private final MailProviders providers;
    private final OwnAddresses ownAddresses;
    private final KeepingAliases aliases;
    private final LettingGo lettingGo;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConnectingMailboxes(
            MailboxTable mailboxes,
            MailboxTokens tokens,
            MailProviders providers,
            OwnAddresses ownAddresses,
            KeepingAliases aliases,
            LettingGo lettingGo,
            TransactionTemplate transaction,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.tokens = tokens;
        this.providers = providers;
        this.ownAddresses = ownAddresses;
        this.aliases = aliases;
        this.lettingGo = lettingGo;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The user's mailboxes, in the order they were connected. */
    public List<ConnectedMailbox> of(SignedIn user) {
        return mailboxes.of(user.accountId(), user.userId());
    }

    /** One of the user's. */
    public Optional<ConnectedMailbox> find(SignedIn user, long id) {
        return mailboxes
                .find(user.accountId(), id)
                .filter(mailbox -> mailbox.user().equals(user.userId()));
    }

    /** Those of everybody in the account; callers let super-admins ask only (A7). */
    public List<ConnectedMailbox> ofEverybody(SignedIn superAdmin) {
        return mailboxes.of(superAdmin.accountId());
    }

    /**
     * Connects the mailbox that a consent is for; one that is connected already gets the new tokens and reads on where it was.
     * Its addresses are the user's from now on (G2).
     *
     * @throws ConnectingFailed when it is none of this user's, or may not be read
     * @throws MailProviderException when the provider does not say whose it is
     */
    ConnectedMailbox connect(SignedIn user, Provider provider, Granted granted) {
        if (!MailboxClients.mayRead(granted.scopes())) {
            throw new ConnectingFailed(ConnectOutcome.READING_REFUSED);
        }
        long id = TimeOrderedId.next();
        MailboxAddresses found =
                providers.of(provider).addresses(new Access(id, granted.tokens().access()));
        refuseAnothers(user.userId(), found.primary());
        try {
            return transaction.execute(status -> keep(id, user, provider, granted, found));
        } catch (DuplicateKeyException e) {
            throw new ConnectingFailed(ConnectOutcome.CONNECTED_BY_ANOTHER);
        }
    }

    private void refuseAnothers(UserId user, EmailAddress address) {
        UserId owner = ownAddresses.among(List.of(address)).getOrDefault(address, user);
        if (!owner.equals(user)) {
            throw new ConnectingFailed(ConnectOutcome.ANOTHERS_ADDRESS);
        }
    }

    private ConnectedMailbox keep(
            long newId, SignedIn user, Provider provider, Granted granted, MailboxAddresses found) {
        Set<EmailAddress> addresses = new LinkedHashSet<>(found.aliases());
        addresses.add(found.primary());
        boolean maySend = MailboxClients.maySend(granted.scopes());
        ConnectedMailbox mailbox = mailboxes
                .find(user.accountId(), provider, found.primary())
                .orElseGet(() -> fresh(newId, user, provider, found.primary(), addresses, maySend));
        if (!mailbox.user().equals(user.userId())) {
            throw new ConnectingFailed(ConnectOutcome.CONNECTED_BY_ANOTHER);
        }
        mailboxes.connectAgain(mailbox, addresses, maySend);
        tokens.keep(mailbox.account(), mailbox.id(), granted.tokens());
        aliases.proveByMailbox(user.userId(), addresses);
        return mailbox;
    }

    private ConnectedMailbox fresh(
            long id,
            SignedIn user,
            Provider provider,
            EmailAddress address,
            Set<EmailAddress> addresses,
            boolean maySend) {
        ConnectedMailbox mailbox = new ConnectedMailbox(
                id,
                user.accountId(),
                user.userId(),
                provider,
                address,
                addresses,
                maySend,
                MailboxState.CONNECTED,
                clock.instant(),
                null,
                null);
        mailboxes.add(mailbox);
        return mailbox;
    }

    /** Ends it: its tokens are gone here, and revoked where the provider knows how. @return false when the user has no such one */
    public boolean disconnect(SignedIn user, long id) {
        Optional<ConnectedMailbox> found = find(user, id);
        found.ifPresent(lettingGo::remove);
        return found.isPresent();
    }
}
