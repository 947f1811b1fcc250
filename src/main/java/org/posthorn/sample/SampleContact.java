package org.posthorn.sample;

import org.posthorn.kernel.EmailAddress;

/** A person of the sample data. */
record SampleContact(EmailAddress address, String firstName, String lastName) {

    /** Reads a line of {@code contacts.tsv}. */
    static SampleContact of(String line) {
        String[] columns = line.split("\t", -1);
        return new SampleContact(new EmailAddress(columns[0]), columns[1], columns[2]);
    }
}
