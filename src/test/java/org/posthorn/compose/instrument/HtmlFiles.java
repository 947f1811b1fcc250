package org.posthorn.compose.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The mails that tests walk over. */
final class HtmlFiles {

    private static final Path FOLDER = Path.of("src", "test", "resources", "html");

    private HtmlFiles() {}

    static Stream<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
            return found.stream();
        }
    }
}
