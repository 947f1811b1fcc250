package org.posthorn.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The records of the sample data and its mails, newest first, as they stand in the tables beside this class. */
record SampleStory(
        List<SampleContact> contacts,
        List<SampleCompany> companies,
        List<SampleDeal> deals,
        List<SampleTicket> tickets,
        List<SampleEmail> emails) {

    static SampleStory read() {
        return new SampleStory(
                rows("contacts.tsv", SampleContact::of),
                rows("companies.tsv", SampleCompany::of),
                rows("deals.tsv", SampleDeal::of),
                rows("tickets.tsv", SampleTicket::of),
                rows("emails.tsv", SampleEmail::of));
    }

    private static <T> List<T> rows(String file, Function<String, T> reader) {
        try (InputStream content = Objects.requireNonNull(SampleStory.class.getResourceAsStream(file))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(reader)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
