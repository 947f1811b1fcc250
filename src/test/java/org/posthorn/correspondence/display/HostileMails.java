package org.posthorn.correspondence.display;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The hostile mails: each tries to run, load or send something, and would tell the canary if it could. */
final class HostileMails {

    private static final Path FOLDER = Path.of("src/test/resources/hostile");

    private HostileMails() {}

    /** Their names, in order. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param canary host, port and path that no mail should reach */
    static String read(String name, String canary) {
        try {
            return Files.readString(FOLDER.resolve(name))
                    .replace("{{canary}}", "http://" + canary)
                    .replace("{{canaryHost}}", canary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
