package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page under {@code docs} that a test makes from the code, so that it can't go stale. */
final class GeneratedPage {

    private GeneratedPage() {}

    /** Fails when the page says something else, and mends it: then it only needs a look and a commit. */
    static void assertUpToDate(String name, String content) {
        Path page = Path.of("docs", name);
        try {
            String before = Files.exists(page) ? Files.readString(page) : "";
            if (!before.equals(content)) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, content);
            }
            assertThat(before)
                    .as("%s was out of date and has been written anew: look at it and commit it", page)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
