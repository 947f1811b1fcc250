package org.posthorn.correspondence.ui;

import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;

/** What records are called on screen, and where their pages are. */
final class Records {

    private Records() {}

    static String name(RecordType type) {
        return switch (type) {
            case CONTACT -> "Contact";
            case COMPANY -> "Company";
            case DEAL -> "Deal";
            case TICKET -> "Ticket";
        };
    }

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
