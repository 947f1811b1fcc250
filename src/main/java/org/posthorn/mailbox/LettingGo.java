package org.posthorn.mailbox;

import java.util.List;
import java.util.Optional;
import org.posthorn.account.AccessEnded;
import org.posthorn.account.AccountScope;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.mailbox.MailboxTokens.Tokens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Gives mailboxes up: their tokens are deleted first, then the provider is told, which may take its time or fail. */
@Component
class LettingGo {

    private final MailboxTable mailboxes;
    private final MailboxTokens tokens;
    private final MailboxWatches watches;
    private final MailProviders providers;
    private final GettingTokens getting;
    private final Users users;

    LettingGo(
            MailboxTable mailboxes,
            MailboxTokens tokens,
            MailboxWatches watches,
            MailProviders providers,
            GettingTokens getting,
            Users users) {
        this.mailboxes = mailboxes;
        this.tokens = tokens;
        this.watches = watches;
        this.providers = providers;
        this.getting = getting;
        this.users = users;
    }

    /** Nothing of it stays. */
    void remove(ConnectedMailbox mailbox) {
        List<Watch> watched = watches.of(mailbox);
        Optional<Tokens> given = tokens.find(mailbox.account(), mailbox.id());
        mailboxes.remove(mailbox);
        given.ifPresent(each -> tellProvider(mailbox, each, watched));
    }

    /** Who is deactivated is read no more, at once (A7). */
    @TransactionalEventListener
    void on(AccessEnded ended) {
        boolean active = AccountScope.callAs(
                ended.account(),
                () -> users.findById(ended.user().value()).filter(User::active).isPresent());
        if (!active) {
            mailboxes.of(ended.account(), ended.user()).forEach(this::disconnect);
        }
    }

    private void disconnect(ConnectedMailbox mailbox) {
        List<Watch> watched = watches.of(mailbox);
        Optional<Tokens> given = tokens.find(mailbox.account(), mailbox.id());
        mailboxes.end(mailbox, MailboxState.DISCONNECTED, null);
        tokens.forget(mailbox.account(), mailbox.id());
        watches.forget(mailbox);
        given.ifPresent(each -> tellProvider(mailbox, each, watched));
    }

    private void tellProvider(ConnectedMailbox mailbox, Tokens given, List<Watch> watched) {
        Thread.ofVirtual().name("mailbox-farewell").start(() -> {
            try {
                Access access = new Access(mailbox.id(), given.access());
                watched.forEach(watch -> providers.of(mailbox.provider()).unwatch(access, watch));
            } catch (MailProviderException e) {
                // It ends by itself within days, and its notifications find no mailbox until then.
                return;
            } finally {
                getting.revoke(mailbox.provider(), given);
            }
        });
    }
}
