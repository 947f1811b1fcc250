package org.posthorn.privacy.spi;

import java.time.Instant;
import org.posthorn.kernel.AccountId;

/** Data of one kind that goes with age (P9); implemented as a bean. Always called within the account. */
public interface AgingData {

    /** The period that holds for it. */
    Age age();

    /** What is counted. */
    DataKind kind();

    /** How much is older than that. */
    long due(AccountId account, Instant before);

    /**
     * Takes some of what is older, within the caller's transaction.
     *
     * @param limit the most rows to take
     * @return how many it took; 0 when nothing is left
     */
    long purge(AccountId account, Instant before, int limit);
}
