package org.posthorn.crm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules ask about the records of the current account. Deleted records are not found; instead of a contact
 * that was merged, the one that it went into is.
 */
@Service
@Transactional(readOnly = true)
public class FindingRecords {

    private final Records records;
    private final ContactKeys keys;
    private final MergedContacts merged;

    FindingRecords(Records records, ContactKeys keys, MergedContacts merged) {
        this.records = records;
        this.keys = keys;
        this.merged = merged;
    }

    /** The record with this id. */
    public <R extends CrmRecord> Optional<R> find(Class<R> entity, long id) {
        return records.living(entity, id);
    }

    /** Those of the records that are there, in the order of the ids. */
    public <R extends CrmRecord> List<R> findAll(Class<R> entity, Collection<Long> ids) {
        return records.byIds(entity, ids).stream().filter(CrmRecord::listed).toList();
    }

    /** The contacts behind each address, by any of their addresses; more than one where it is ambiguous (G15). */
    public Map<EmailAddress, List<Contact>> contactsOf(Collection<EmailAddress> wanted) {
        Map<EmailAddress, List<Contact>> found = new HashMap<>();
        keys.byAddress(wanted).forEach((address, ids) -> found.put(address, living(ids)));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private List<Contact> living(Collection<Long> ids) {
        return ids.stream()
                .flatMap(id -> records.living(Contact.class, id).stream())
                .distinct()
                .toList();
    }

    /**
     * Labels of those records that are there and not deleted, each under the reference that was asked for: a merged
     * contact is called what the one that it went into is called.
     */
    public List<RecordLabel> labels(Collection<RecordRef> wanted) {
        Map<RecordRef, RecordRef> last = last(wanted);
        Map<RecordRef, String> names = labelsOfLast(wanted).stream()
                .collect(toMap(RecordLabel::record, RecordLabel::label, (first, second) -> first));
        List<RecordLabel> labels = new ArrayList<>();
        for (RecordRef record : wanted) {
            String name = names.get(last.getOrDefault(record, record));
            if (name != null) {
                labels.add(new RecordLabel(record, name));
            }
        }
        return labels;
    }

    /** As {@link #labels}, but of the records that the merged ones went into, in the order they were asked for. */
    List<RecordLabel> labelsOfLast(Collection<RecordRef> wanted) {
        Map<RecordRef, RecordRef> last = last(wanted);
        List<RecordRef> order = wanted.stream()
                .map(record -> Objects.requireNonNull(last.getOrDefault(record, record)))
                .distinct()
                .toList();
        Map<RecordType, List<Long>> byType =
                order.stream().collect(groupingBy(RecordRef::type, mapping(RecordRef::id, toList())));
        Map<RecordRef, RecordLabel> found = new HashMap<>();
        byType.forEach((type, ids) -> findAll(Records.entityOf(type), ids)
                .forEach(record -> found.put(record.ref(), new RecordLabel(record.ref(), record.displayName()))));
        return order.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Map<RecordRef, RecordRef> last(Collection<RecordRef> wanted) {
        List<Long> ids = wanted.stream()
                .filter(record -> record.type() == RecordType.CONTACT)
                .map(RecordRef::id)
                .toList();
        Map<RecordRef, RecordRef> last = new HashMap<>();
        for (Contact contact : records.byIds(Contact.class, ids)) {
            if (contact.mergedInto() != null) {
                records.living(Contact.class, contact.key()).ifPresent(winner -> last.put(contact.ref(), winner.ref()));
            }
        }
        return last;
    }

    /**
     * The record itself and those that were merged into it: what a timeline is read of (R1). A contact that was merged
     * brings those that were merged into itself only.
     */
    public Set<RecordRef> withMerged(RecordRef record) {
        Set<RecordRef> family = new LinkedHashSet<>(Set.of(record));
        mergedInto(record).forEach(contact -> family.add(contact.ref()));
        return family;
    }

    /** The contacts that were merged into this record, directly or by way of another. */
    public List<Contact> mergedInto(RecordRef record) {
        return record.type() == RecordType.CONTACT
                ? records.find(Contact.class, record.id())
                        .map(contact -> merged.family(contact).stream().skip(1).toList())
                        .orElse(List.of())
                : List.of();
    }
}
