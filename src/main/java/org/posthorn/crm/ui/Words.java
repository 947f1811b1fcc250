package org.posthorn.crm.ui;

import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;

/** Where the pages of records are. */
final class Words {

    private Words() {}

    /** The address of a list. */
    static String list(RecordType type) {
        return type == RecordType.COMPANY ? "companies" : type.publicName() + "s";
    }

    /** The address of a record's page. */
    static String path(RecordRef record) {
        return list(record.type()) + "/" + PublicId.of(record.id());
    }
}
