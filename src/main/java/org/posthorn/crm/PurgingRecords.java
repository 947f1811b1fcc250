package org.posthorn.crm;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordType;
import org.posthorn.privacy.spi.Age;
import org.posthorn.privacy.spi.AgingData;
import org.posthorn.privacy.spi.DataKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records that were deleted so long ago that nobody can restore them (R5). */
@Component
class PurgingRecords implements AgingData {

    private final RecordTables tables;
    private final ApplicationEventPublisher events;

    PurgingRecords(RecordTables tables, ApplicationEventPublisher events) {
        this.tables = tables;
        this.events = events;
    }

    @Override
    public Age age() {
        return Age.DELETED;
    }

    @Override
    public DataKind kind() {
        return DataKind.RECORDS;
    }

    @Override
    public long due(AccountId account, Instant before) {
        return Stream.of(RecordType.values())
                .mapToLong(type -> tables.deletedBefore(account, type, before))
                .sum();
    }

    @Override
    public long purge(AccountId account, Instant before, int limit) {
        for (RecordType type : RecordType.values()) {
            List<Long> ids = tables.someDeletedBefore(account, type, before, limit);
            if (!ids.isEmpty()) {
                int gone = tables.remove(account, type, ids);
                events.publishEvent(new RecordsPurged(account, RecordTables.refs(type, ids)));
                return gone;
            }
        }
        return 0;
    }
}
