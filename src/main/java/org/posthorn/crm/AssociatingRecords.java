package org.posthorn.crm;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which records belong together, in both directions (R1). */
@Service
public class AssociatingRecords {

    private final Records records;
    private final Associations associations;
    private final FindingRecords finding;
    private final StoringRecords storing;

    AssociatingRecords(Records records, Associations associations, FindingRecords finding, StoringRecords storing) {
        this.records = records;
        this.associations = associations;
        this.finding = finding;
        this.storing = storing;
    }

    /**
     * A part of what belongs to a record, the latest first.
     *
     * @param next what to ask for the next part with, or null at the end
     */
    public record Page(List<RecordLabel> items, @Nullable Long next) {}

    /**
     * Puts two records together; nothing changes when they are. A contact's first company becomes its primary one.
     *
     * @throws NoSuchRecord when one of them is not there
     * @throws InvalidInput when they are the same
     */
    @Transactional
    public void associate(RecordRef one, RecordRef other) {
        join(records.required(one), records.required(other));
    }

    void join(CrmRecord one, CrmRecord other) {
        if (one.ref().equals(other.ref())) {
            throw new InvalidInput("id", "is the same record");
        }
        joinOneWay(one, other);
        joinOneWay(other, one);
        employ(one, other);
        employ(other, one);
    }

    private void joinOneWay(CrmRecord record, CrmRecord other) {
        RecordRef from = record.ref();
        RecordRef to = other.ref();
        if (!associations.existsByRecordTypeAndRecordIdAndOtherTypeAndOtherId(
                from.type(), from.id(), to.type(), to.id())) {
            storing.add(new Association(record.accountId(), from, to));
        }
    }

    private static void employ(CrmRecord one, CrmRecord other) {
        if (one instanceof Contact contact && other instanceof Company && contact.company() == null) {
            contact.worksFor(other.key());
        }
    }

    /**
     * Takes two records apart; nothing changes when they are.
     *
     * @throws NoSuchRecord when one of them is not there
     */
    @Transactional
    public void dissociate(RecordRef one, RecordRef other) {
        part(records.required(one), records.required(other));
    }

    private void part(CrmRecord one, CrmRecord other) {
        Set<Long> ones = keys(one.ref());
        Set<Long> others = keys(other.ref());
        RecordType type = one.ref().type();
        RecordType otherType = other.ref().type();
        associations.deleteBetween(type, ones, otherType, others);
        associations.deleteBetween(otherType, others, type, ones);
        dismiss(one, other);
        dismiss(other, one);
    }

    private static void dismiss(CrmRecord one, CrmRecord other) {
        if (one instanceof Contact contact && other.ref().equals(contact.company())) {
            contact.worksFor(null);
        }
    }

    /**
     * What belongs to a record and to those that were merged into it.
     *
     * @param before a page's {@code next}, or null to begin
     * @throws NoSuchRecord when the record is not there
     */
    @Transactional(readOnly = true)
    public Page page(RecordRef record, @Nullable Long before, int limit) {
        RecordRef there = records.required(record).ref();
        List<Association> found = associations.findByRecordTypeAndRecordIdInAndIdLessThanOrderByIdDesc(
                there.type(), keys(there), before == null ? Long.MAX_VALUE : before, Limit.of(limit + 1));
        List<Association> shown = found.subList(0, Math.min(limit, found.size()));
        Map<RecordRef, RecordLabel> labels = new LinkedHashMap<>();
        finding.labelsOfLast(shown.stream().map(Association::other).toList())
                .forEach(label -> labels.putIfAbsent(label.record(), label));
        return new Page(
                List.copyOf(labels.values()),
                found.size() > limit ? shown.getLast().id() : null);
    }

    private Set<Long> keys(RecordRef record) {
        return finding.withMerged(record).stream().map(RecordRef::id).collect(toSet());
    }
}
