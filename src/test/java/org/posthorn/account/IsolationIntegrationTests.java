package org.posthorn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.posthorn.PosthornIntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** One account can't read, count or infer another's data: shown for each entity there is, and for each there will be. */
class IsolationIntegrationTests extends PosthornIntegrationTest {

    /** The list of accounts itself is bound to none. */
    private static final Set<Class<?>> UNBOUND = Set.of(Account.class);

    @Autowired
    ApplicationContext context;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    private User ours;
    private User theirs;

    @BeforeEach
    void twoAccounts() {
        TestUsers users = new TestUsers(context);
        ours = users.superAdmin();
        theirs = users.superAdmin();
    }

    @Test
    void bindsEveryEntityToAnAccount() {
        assertThat(entityTypes())
                .allMatch(type -> type.getAttributes().stream()
                        .anyMatch(
                                attribute -> ((Field) attribute.getJavaMember()).isAnnotationPresent(TenantId.class)));
    }

    @TestFactory
    Stream<DynamicTest> hidesEachEntityFromEveryOtherAccount() {
        return entityTypes().stream().map(type -> dynamicTest(type.getName(), () -> isHidden(type)));
    }

    private void isHidden(EntityType<?> type) {
        twoAccounts();
        Object row = rowOf(type);
        Object id = entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(row);

        assertThat(as(ours, manager -> find(manager, type, id))).isOne();
        assertThat(as(theirs, manager -> find(manager, type, id))).isZero();
        assertThat(asNobody(manager -> find(manager, type, id))).isZero();
        assertThat(as(theirs, manager -> count(manager, type, id))).isZero();
        assertThat(asNobody(manager -> count(manager, type, id))).isZero();
        assertThat(as(theirs, manager -> deleteAll(manager, type, id))).isZero();
        assertThat(as(theirs, manager -> touchAll(manager, type, id))).isZero();
        assertThat(asNobody(manager -> deleteAll(manager, type, id))).isZero();
        mergeAndRemove(row);
        assertThat(as(ours, manager -> count(manager, type, id))).isOne();
    }

    private Object rowOf(EntityType<?> type) {
        return AccountScope.callAs(
                ours.accountId(), () -> transaction.execute(status -> SampleRow.persist(entities, type, ours)));
    }

    /** With the row in hand, another account can at most be refused. */
    private void mergeAndRemove(Object row) {
        try {
            as(theirs, manager -> {
                manager.remove(manager.merge(row));
                return 1;
            });
        } catch (PersistenceException | DataAccessException refused) {
            assertThat(refused).isNotNull();
        }
    }

    private static long find(EntityManager manager, EntityType<?> type, Object id) {
        return manager.find(type.getJavaType(), id) == null ? 0 : 1;
    }

    private static long count(EntityManager manager, EntityType<?> type, Object id) {
        return manager.createQuery(
                        "select count(*) from " + type.getName() + " where " + idOf(type) + " = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private static long deleteAll(EntityManager manager, EntityType<?> type, Object id) {
        return manager.createQuery("delete from " + type.getName() + " where " + idOf(type) + " = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static long touchAll(EntityManager manager, EntityType<?> type, Object id) {
        if (type.getJavaType().isAnnotationPresent(Immutable.class)) {
            // Hibernate refuses to update these for anybody.
            return 0;
        }
        return manager.createQuery("update " + type.getName() + " set " + idOf(type) + " = " + idOf(type) + " where "
                        + idOf(type) + " = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static String idOf(EntityType<?> type) {
        return type.getId(type.getIdType().getJavaType()).getName();
    }

    private List<EntityType<?>> entityTypes() {
        return entities.getMetamodel().getEntities().stream()
                .filter(type -> !UNBOUND.contains(type.getJavaType()))
                .toList();
    }

    private long as(User user, ToLongFunction<EntityManager> work) {
        return AccountScope.callAs(user.accountId(), () -> asNobody(work));
    }

    private long asNobody(ToLongFunction<EntityManager> work) {
        return transaction.<Long>execute(status -> work.applyAsLong(entities));
    }
}
