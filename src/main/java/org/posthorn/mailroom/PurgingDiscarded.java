package org.posthorn.mailroom;

import java.time.Instant;
import org.posthorn.kernel.AccountId;
import org.posthorn.privacy.spi.Age;
import org.posthorn.privacy.spi.AgingData;
import org.posthorn.privacy.spi.DataKind;
import org.springframework.stereotype.Component;

/** Mail that its user threw away out of the quarantine, once it is as old as what can't be restored any more. */
@Component
class PurgingDiscarded implements AgingData {

    private final InboundRows rows;

    PurgingDiscarded(InboundRows rows) {
        this.rows = rows;
    }

    @Override
    public Age age() {
        return Age.DELETED;
    }

    @Override
    public DataKind kind() {
        return DataKind.HELD_MAILS;
    }

    @Override
    public long due(AccountId account, Instant before) {
        return rows.olderThan(account, InboundState.DISCARDED, before);
    }

    @Override
    public long purge(AccountId account, Instant before, int limit) {
        return rows.removeOlderThan(account, InboundState.DISCARDED, before, limit);
    }
}
