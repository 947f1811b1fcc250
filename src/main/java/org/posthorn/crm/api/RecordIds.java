package org.posthorn.crm.api;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.crm.NoSuchRecord;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;

/** Records as they stand in paths and bodies. */
final class RecordIds {

    private RecordIds() {}

    /** @throws NoSuchRecord when no record ever had such an id */
    static long parse(RecordType type, String id) {
        return PublicId.parse(id).orElseThrow(() -> new NoSuchRecord(type));
    }

    /** @param type {@code contacts} or {@code contact} */
    static RecordRef parse(String type, String id) {
        RecordType found = Stream.of(RecordType.values())
                .filter(each -> type.equals(each.publicName()) || type.equals(plural(each)))
                .findFirst()
                .orElseThrow();
        return new RecordRef(found, parse(found, id));
    }

    static @Nullable String text(@Nullable RecordRef record) {
        return record == null ? null : PublicId.of(record.id());
    }

    static @Nullable String text(@Nullable UserId user) {
        return user == null ? null : PublicId.of(user.value());
    }

    private static String plural(RecordType type) {
        return type == RecordType.COMPANY ? "companies" : type.publicName() + "s";
    }
}
