package org.posthorn.mailroom;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.posthorn.account.AccountScope;
import org.posthorn.kernel.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings back the rows of mails that were acknowledged and that the database forgot; each mail whose id it knows is done. */
@Component
class ForgottenMails {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenMails.class);
    private static final int AT_ONCE = 500;

    private final InboundMessages messages;
    private final InboundRows rows;
    private final TransactionTemplate transaction;
    private final BlobStore blobs;
    private final Clock clock;

    ForgottenMails(
            InboundMessages messages, InboundRows rows, TransactionTemplate transaction, BlobStore blobs, Clock clock) {
        this.messages = messages;
        this.rows = rows;
        this.transaction = transaction;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Has those of the mails filed that have no row. */
    void bringBack(List<Arrival> arrivals) {
        arrivals.stream().collect(groupingBy(Arrival::account)).forEach(this::bringBack);
    }

    private void bringBack(AccountId account, List<Arrival> arrivals) {
        int back = 0;
        for (int from = 0; from < arrivals.size(); from += AT_ONCE) {
            List<Arrival> some = arrivals.subList(from, Math.min(arrivals.size(), from + AT_ONCE));
            back += AccountScope.callAs(account, () -> transaction.execute(status -> enterMissing(some)));
        }
        if (back > 0) {
            LOG.info("{} mails that the database had forgotten are filed by their receipts.", back);
        }
    }

    private int enterMissing(Collection<Arrival> arrivals) {
        Set<Long> known = new HashSet<>(
                messages.knownOf(arrivals.stream().map(Arrival::id).toList()));
        List<Arrival> missing = arrivals.stream()
                .filter(arrival ->
                        known.add(arrival.id()) && isThere(arrival.kept().key()))
                .toList();
        rows.add(missing, clock.instant());
        return missing.size();
    }

    /** The bytes are on disk before the receipt is: where they are not, somebody has deleted the mail since. */
    private boolean isThere(String blob) {
        try {
            return blobs.size(blob) >= 0;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // Filing it tells more.
            return true;
        }
    }
}
