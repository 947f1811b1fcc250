package org.posthorn.crm.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file in UTF-8 whose first line has the headings; cells are parted by comma, semicolon or tab. */
final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;

    CsvFile(Path path) {
        this.path = path;
    }

    /** Reads the lines one by one. */
    interface Reading<T> {
        T read(List<String> headings, Iterator<CSVRecord> lines);
    }

    /** @throws UnreadableFile when it is no such file */
    <T> T read(Reading<T> reading) {
        try (BufferedReader text = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                CSVParser parser = format().parse(text)) {
            Iterator<CSVRecord> lines = parser.iterator();
            if (!lines.hasNext()) {
                throw new UnreadableFile("The file is empty.", null);
            }
            return reading.read(headings(lines.next()), lines);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableFile("The file can't be read as comma-separated values in UTF-8.", e);
        }
    }

    private static List<String> headings(CSVRecord first) {
        return first.stream()
                .map(cell -> cell.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
    }

    private CSVFormat format() throws IOException {
        try (Stream<String> lines = Files.lines(path, StandardCharsets.UTF_8)) {
            String first = lines.findFirst().orElse("");
            String delimiter = Stream.of(",", ";", "\t")
                    .max(Comparator.comparingInt(each -> first.split(each, -1).length))
                    .orElseThrow();
            return CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(true)
                    .get();
        }
    }
}
