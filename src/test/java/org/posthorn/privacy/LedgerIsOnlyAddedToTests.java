package org.posthorn.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LedgerIsOnlyAddedToTests {

    private static final Pattern CHANGES = Pattern.compile(
            "(?i)(update|delete from|replace into|merge into|truncate( table)?)\\s+consent_entry\\b[^\"]*");

    @Test
    @DisplayName("P5 no statement changes the ledger but the one that takes personal parts away")
    void onlyForgettingChangesTheLedger() throws IOException {
        assertThat(statements()).singleElement().satisfies(statement -> {
            assertThat(statement).startsWith("update consent_entry set").contains("salt = null");
            String assigned = statement.substring(statement.indexOf(" set ") + 5, statement.indexOf("where"));
            assertThat(assigned.split(","))
                    .allSatisfy(part -> assertThat(part.strip()).endsWith("= null"));
        });
    }

    private static List<String> statements() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
                    .flatMap(file -> CHANGES.matcher(read(file)).results().map(MatchResult::group))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
