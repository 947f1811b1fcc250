package org.posthorn.mailroom;

import java.time.Instant;
import org.posthorn.kernel.AccountId;
import org.posthorn.privacy.spi.Age;
import org.posthorn.privacy.spi.AgingData;
import org.posthorn.privacy.spi.DataKind;
import org.springframework.stereotype.Component;

/** Mail that waited in quarantine longer than the account keeps it (P9). */
@Component
class PurgingQuarantine implements AgingData {

    private final InboundRows rows;

    PurgingQuarantine(InboundRows rows) {
        this.rows = rows;
    }

    @Override
    public Age age() {
        return Age.QUARANTINE;
    }

    @Override
    public DataKind kind() {
        return DataKind.HELD_MAILS;
    }

    @Override
    public long due(AccountId account, Instant before) {
        return rows.olderThan(account, InboundState.HELD, before);
    }

    @Override
    public long purge(AccountId account, Instant before, int limit) {
        return rows.removeOlderThan(account, InboundState.HELD, before, limit);
    }
}
