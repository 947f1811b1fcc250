package org.posthorn.sample;

import java.math.BigDecimal;
import java.util.Locale;
import org.posthorn.crm.DealStatus;

/**
 * A deal of the sample data.
 *
 * @param amount in euros
 * @param domain that of the company it is with
 */
record SampleDeal(String name, String stage, DealStatus status, BigDecimal amount, String domain) {

    /** Reads a line of {@code deals.tsv}. */
    static SampleDeal of(String line) {
        String[] columns = line.split("\t", -1);
        return new SampleDeal(
                columns[0],
                columns[1],
                DealStatus.valueOf(columns[2].toUpperCase(Locale.ROOT)),
                new BigDecimal(columns[3]),
                columns[4]);
    }
}
