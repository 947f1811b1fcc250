package org.posthorn.correspondence.ui;

import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;

/** Where the pages of records are. */
final class Records {

    private Records() {}

    /** The page of a record. */
    static String path(RecordRef record) {
        String folder = switch (record.type()) {
            case CONTACT -> "contacts/";
            case COMPANY -> "companies/";
            case DEAL -> "deals/";
            case TICKET -> "tickets/";
        };
        return folder + PublicId.of(record.id());
    }
}
