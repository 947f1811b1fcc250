package org.posthorn.crm.ui;

import java.util.Locale;
import org.posthorn.crm.RecordOrder;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;

/** Records in words and addresses. */
final class Words {

    private Words() {}

    /** {@code company} */
    static String one(RecordType type) {
        return type.publicName();
    }

    /** {@code companies}, also the address of the list. */
    static String many(RecordType type) {
        return type == RecordType.COMPANY ? "companies" : type.publicName() + "s";
    }

    /** With a capital first. */
    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code OPEN} as {@code Open}. */
    static String capital(Enum<?> value) {
        return capital(value.name().toLowerCase(Locale.ROOT));
    }

    static String of(RecordOrder order) {
        return switch (order) {
            case NAME -> "Name";
            case ACTIVITY -> "Latest activity";
            case CREATED -> "Newest";
        };
    }

    /** The address of a record's page. */
    static String path(RecordRef record) {
        return many(record.type()) + "/" + PublicId.of(record.id());
    }
}
