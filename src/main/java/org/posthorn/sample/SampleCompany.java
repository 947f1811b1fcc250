package org.posthorn.sample;

/** A company of the sample data. */
record SampleCompany(String name, String domain) {

    /** Reads a line of {@code companies.tsv}. */
    static SampleCompany of(String line) {
        String[] columns = line.split("\t", -1);
        return new SampleCompany(columns[0], columns[1]);
    }
}
