package org.posthorn.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailbox.MailProviderException.AccessRefused;
import org.posthorn.mailbox.MailboxTokens.Tokens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets calls to providers have the access token of a mailbox, and gets a new one where it ended. */
@Component
class GivingAccess {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final MailboxTokens tokens;
    private final GettingTokens getting;
    private final EndingConsent ending;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GivingAccess(
            MailboxTokens tokens,
            GettingTokens getting,
            EndingConsent ending,
            TransactionTemplate transaction,
            Clock clock) {
        this.tokens = tokens;
        this.getting = getting;
        this.ending = ending;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Calls with a token that should be good; where the provider refuses it all the same, once more with a new one.
     *
     * @throws AccessRefused when that does not help: the mailbox waits for its user then
     * @throws MailProviderException as the call does
     */
    <T extends @Nullable Object> T call(ConnectedMailbox mailbox, Function<Access, T> call) {
        try {
            Access access = of(mailbox, null);
            try {
                return call.apply(access);
            } catch (AccessRefused e) {
                return call.apply(of(mailbox, access.token()));
            }
        } catch (AccessRefused e) {
            ending.ended(mailbox);
            throw e;
        }
    }

    /** One at a time for each mailbox: a refresh token may hold for one use only. */
    private Access of(ConnectedMailbox mailbox, @Nullable String refused) {
        Tokens kept = tokens.find(mailbox.account(), mailbox.id()).orElseThrow(GivingAccess::gone);
        if (!isGood(kept, refused)) {
            kept = Objects.requireNonNull(transaction.execute(status -> refreshed(mailbox, refused)));
        }
        return new Access(mailbox.id(), kept.access());
    }

    private Tokens refreshed(ConnectedMailbox mailbox, @Nullable String refused) {
        Tokens before = tokens.lock(mailbox.account(), mailbox.id()).orElseThrow(GivingAccess::gone);
        if (isGood(before, refused)) {
            return before;
        }
        Tokens after = getting.refreshed(mailbox.provider(), before);
        tokens.keep(mailbox.account(), mailbox.id(), after);
        return after;
    }

    private boolean isGood(Tokens tokens, @Nullable String refused) {
        return !tokens.access().equals(refused)
                && tokens.expires().isAfter(clock.instant().plus(MARGIN));
    }

    private static AccessRefused gone() {
        return new AccessRefused("The mailbox was disconnected.", null);
    }
}
