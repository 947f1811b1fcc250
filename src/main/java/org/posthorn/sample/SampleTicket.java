package org.posthorn.sample;

import java.util.Locale;
import org.posthorn.crm.TicketStatus;

/**
 * A ticket of the sample data.
 *
 * @param domain that of the company it is with
 */
record SampleTicket(String subject, TicketStatus status, String domain) {

    /** Reads a line of {@code tickets.tsv}. */
    static SampleTicket of(String line) {
        String[] columns = line.split("\t", -1);
        return new SampleTicket(columns[0], TicketStatus.valueOf(columns[1].toUpperCase(Locale.ROOT)), columns[2]);
    }
}
