package org.posthorn.crm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that something happened on records: a mail, an engagement, a note. */
@Service
public class TouchingRecords {

    private final EntityManager entities;
    private final Records records;

    TouchingRecords(EntityManager entities, Records records) {
        this.entities = entities;
        this.records = records;
    }

    /**
     * Moves the last activity of each record to that time, unless it is later already; of a merged contact also that
     * of the one that it went into. Records that are not there are passed over.
     */
    @Transactional
    public void touch(Collection<RecordRef> touched, Instant at) {
        Map<RecordType, Set<Long>> ids = touched.stream()
                .flatMap(this::withLast)
                .filter(record -> record.lastActivityAt().isBefore(at))
                .collect(groupingBy(record -> record.ref().type(), mapping(CrmRecord::key, toSet())));
        ids.forEach((type, keys) -> entities.createQuery("update "
                        + Records.entityOf(type).getSimpleName()
                        + " r set r.lastActivityAt = :at where r.id in :ids and r.lastActivityAt < :at")
                .setParameter("at", at)
                .setParameter("ids", keys)
                .executeUpdate());
    }

    private Stream<CrmRecord> withLast(RecordRef ref) {
        Class<? extends CrmRecord> entity = Records.entityOf(ref.type());
        return Stream.<Optional<? extends CrmRecord>>of(
                        records.find(entity, ref.id()), records.living(entity, ref.id()))
                .flatMap(Optional::stream)
                .map(CrmRecord.class::cast);
    }
}
