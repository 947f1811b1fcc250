package org.posthorn.mailbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailbox.MailProviderException.AccessRefused;
import org.posthorn.mailbox.MailProviderException.MailGone;
import org.posthorn.mailbox.MailProviderException.TryLater;
import org.posthorn.mailbox.MailProviderException.UnknownClient;
import org.posthorn.mailbox.MailboxLeases.Lease;
import org.posthorn.mailbox.MailboxLeases.LeaseLost;
import org.posthorn.mailroom.Receiving;
import org.posthorn.mailroom.Source;
import org.posthorn.mailroom.TooLarge;
import org.posthorn.mailroom.mime.ParsedMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deals with one mail of a mailbox: looks at it, has it sifted, and hands a wanted one to the mailroom. Done again after a crash
 * at any step, it ends the same. {@code posthorn.mailbox.mails} counts mails by what became of them.
 */
@Component
class DealingWithMail {

    private static final Logger log = LoggerFactory.getLogger(DealingWithMail.class);

    /** After so many failures in a row over one mail the others don't wait for it any longer. */
    private static final int PATIENCE = 6;

    private final MailProviders providers;
    private final GivingAccess access;
    private final ObjectProvider<SiftingMail> sifting;
    private final Receiving receiving;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;

    DealingWithMail(
            MailProviders providers,
            GivingAccess access,
            // The module that sifts stands above this one.
            ObjectProvider<SiftingMail> sifting,
            Receiving receiving,
            TransactionTemplate transaction,
            MeterRegistry meters) {
        this.providers = providers;
        this.access = access;
        this.sifting = sifting;
        this.receiving = receiving;
        this.transaction = transaction;
        this.meters = meters;
    }

    /**
     * Deals with it.
     *
     * @return whether it is wanted
     * @throws MailProviderException when the provider does not give it just now
     * @throws IOException when it can't be kept just now
     */
    boolean deal(Lease lease, ConnectedMailbox mailbox, Folder folder, boolean past, FoundMail found)
            throws IOException {
        lease.hold();
        try {
            boolean wanted = dealOrFail(mailbox, folder, past, found);
            count(wanted ? "wanted" : "left");
            return wanted;
        } catch (MailGone e) {
            count("gone");
            return false;
        } catch (TryLater | AccessRefused | UnknownClient | LeaseLost e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (lease.failures() < PATIENCE) {
                throw e;
            }
            log.warn(
                    "A mail of mailbox {} is skipped ({}).",
                    mailbox.id(),
                    e.getClass().getSimpleName());
            count("skipped");
            return false;
        }
    }

    private boolean dealOrFail(ConnectedMailbox mailbox, Folder folder, boolean past, FoundMail found)
            throws IOException {
        ParsedMail mail = look(mailbox, found, folder == Folder.SENT && !past);
        if (mail == null) {
            return false;
        }
        SeenMail seen = new SeenMail(mailbox.account(), mailbox.user(), folder, past, found.at(), mail);
        Sifted sifted = Objects.requireNonNull(AccountScope.callAs(
                mailbox.account(),
                () -> transaction.execute(status -> sifting.getObject().sift(seen))));
        return sifted instanceof Sifted.Wanted wanted && keep(mailbox, found, wanted.records());
    }

    private @Nullable ParsedMail look(ConnectedMailbox mailbox, FoundMail found, boolean whole) {
        return access.<@Nullable ParsedMail>call(mailbox, token -> {
            try (InputStream raw = providers.of(mailbox.provider()).raw(token, found.id())) {
                return whole ? Looking.atAll(raw) : Looking.atHead(raw);
            } catch (IOException e) {
                throw new TryLater("The mail broke off.", Duration.ZERO, e);
            }
        });
    }

    /** Fetched once more: nothing of a mail is kept, not even for a moment, before it is known to be wanted. */
    private boolean keep(ConnectedMailbox mailbox, FoundMail found, @Nullable List<RecordRef> records)
            throws IOException {
        Source source = mailbox.provider() == Provider.GOOGLE ? Source.GMAIL : Source.GRAPH;
        Receiving.Owner owner = new Receiving.Owner(mailbox.account(), mailbox.user());
        try {
            access.call(mailbox, token -> receive(mailbox, found, owner, source, records, token));
            return true;
        } catch (Unkept e) {
            if (e.getCause() instanceof TooLarge) {
                return false;
            }
            throw e.cause;
        }
    }

    private boolean receive(
            ConnectedMailbox mailbox,
            FoundMail found,
            Receiving.Owner owner,
            Source source,
            @Nullable List<RecordRef> records,
            Access token) {
        try (InputStream raw = providers.of(mailbox.provider()).raw(token, found.id())) {
            receiving.receive(owner, source, raw, records);
            return true;
        } catch (IOException e) {
            throw new Unkept(e);
        }
    }

    /** Carries what went wrong with the disk, or the connection, through the call. */
    private static final class Unkept extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException cause;

        private Unkept(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private void count(String outcome) {
        meters.counter("posthorn.mailbox.mails", "outcome", outcome).increment();
    }
}
