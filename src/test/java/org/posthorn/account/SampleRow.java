package org.posthorn.account;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.annotations.TenantId;
import org.posthorn.TestDatabase;
import org.posthorn.kernel.TimeOrderedId;

/** Makes a row of any entity, with something in every column; what its foreign keys point to need not exist. */
final class SampleRow {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern LENGTH = Pattern.compile("binary\\((\\d+)\\)");

    private SampleRow() {}

    static Object persist(EntityManager manager, EntityType<?> type, User owner) {
        Object row = fill(type, owner);
        Session session = manager.unwrap(Session.class);
        session.doWork(connection -> checkForeignKeys(connection, false));
        session.persist(row);
        session.flush();
        session.doWork(connection -> checkForeignKeys(connection, true));
        return row;
    }

    private static Object fill(EntityType<?> type, User owner) {
        try {
            Constructor<?> constructor = type.getJavaType().getDeclaredConstructor();
            constructor.setAccessible(true);
            Object row = constructor.newInstance();
            for (Attribute<?, ?> attribute : type.getAttributes()) {
                Field field = (Field) attribute.getJavaMember();
                field.setAccessible(true);
                field.set(row, value(field, owner));
            }
            return row;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Teach this test to make a row of " + type.getName() + ".", e);
        }
    }

    private static Object value(Field field, User owner) {
        Class<?> type = field.getType();
        if (field.isAnnotationPresent(TenantId.class)) {
            return owner.accountId().value();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type == byte[].class) {
            return bytes(field);
        } else if (type == String.class) {
            return RandomText.ofLength(8);
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == boolean.class || type == Boolean.class) {
            return false;
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        } else if (type == double.class || type == Double.class) {
            return 0.5;
        }
        return TimeOrderedId.next();
    }

    private static byte[] bytes(Field field) {
        Column column = field.getAnnotation(Column.class);
        Matcher length = LENGTH.matcher(column == null ? "" : column.columnDefinition());
        byte[] bytes = new byte[length.find() ? Integer.parseInt(length.group(1)) : 16];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static void checkForeignKeys(Connection connection, boolean checked) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    TestDatabase.isMySql()
                            ? "set foreign_key_checks = " + (checked ? 1 : 0)
                            : "set referential_integrity " + checked);
        }
    }
}
