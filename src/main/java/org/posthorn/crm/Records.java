package org.posthorn.crm;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springframework.stereotype.Repository;

/** The records of the current account, whatever their type. */
@Repository
class Records {

    private static final Map<RecordType, Class<? extends CrmRecord>> ENTITIES = Map.of(
            RecordType.CONTACT, Contact.class,
            RecordType.COMPANY, Company.class,
            RecordType.DEAL, Deal.class,
            RecordType.TICKET, Ticket.class);

    private final EntityManager entities;

    Records(EntityManager entities) {
        this.entities = entities;
    }

    static RecordType typeOf(Class<? extends CrmRecord> entity) {
        return RecordType.valueOf(entity.getSimpleName().toUpperCase(Locale.ROOT));
    }

    static Class<? extends CrmRecord> entityOf(RecordType type) {
        return Objects.requireNonNull(ENTITIES.get(type));
    }

    /** The record even if it is deleted or merged. */
    <R extends CrmRecord> Optional<R> find(Class<R> entity, long id) {
        return Optional.ofNullable(entities.find(entity, id));
    }

    /** The record even if it is deleted; instead of a merged contact the one that it went into. */
    <R extends CrmRecord> Optional<R> findLast(Class<R> entity, long id) {
        return find(entity, id).map(record -> entity.cast(last(record)));
    }

    /** The record unless it is deleted; instead of a merged contact the one that it went into. */
    <R extends CrmRecord> Optional<R> living(Class<R> entity, long id) {
        return findLast(entity, id).filter(record -> record.deletedAt() == null);
    }

    /** @throws NoSuchRecord when it is not there or deleted */
    CrmRecord required(RecordRef record) {
        return living(entityOf(record.type()), record.id()).orElseThrow(() -> new NoSuchRecord(record.type()));
    }

    /** Those that are there, even deleted ones, in the order of the ids. */
    <R extends CrmRecord> List<R> byIds(Class<R> entity, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, R> found = entities
                .createQuery("select r from " + entity.getSimpleName() + " r where r.id in :ids", entity)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(toMap(CrmRecord::key, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** One of the listed records of that name, however it is capitalised. */
    <R extends CrmRecord> Optional<R> named(Class<R> entity, String name) {
        return entities.createQuery(
                        "select r from " + entity.getSimpleName()
                                + " r where r.listed and r.sortName = :name order by r.id",
                        entity)
                .setParameter("name", CrmRecord.sortName(name))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private CrmRecord last(CrmRecord record) {
        CrmRecord last = record;
        CrmRecord next = winner(record);
        while (next != null) {
            last = next;
            next = winner(next);
        }
        return last;
    }

    private @Nullable Contact winner(CrmRecord record) {
        return record instanceof Contact contact && contact.mergedInto() != null
                ? entities.find(Contact.class, contact.mergedInto().value())
                : null;
    }
}
