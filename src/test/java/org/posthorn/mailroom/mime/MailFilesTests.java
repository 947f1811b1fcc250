package org.posthorn.mailroom.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each mail in {@code src/test/resources/mail} reads as the file beside it says. Where that file is missing, the test
 * writes what was read, for somebody to check, and fails.
 */
class MailFilesTests {

    private static final Path FOLDER = Path.of("src/test/resources/mail");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What a person would check of a mail. */
    record Expected(
            @Nullable String messageId,
            @Nullable String date,
            List<String> from,
            List<String> to,
            List<String> cc,
            List<String> bcc,
            String subject,
            int headers,
            List<String> references,
            @Nullable String inReplyTo,
            boolean automatic,
            @Nullable String text,
            @Nullable String html,
            List<File> files) {}

    record File(String name, String type, @Nullable String contentId, boolean inline, long size, String content) {}

    static Stream<Path> mails() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    @DisplayName("G1 G12 G17 a mail of this shape is read with its headers, texts and files")
    void readsAsExpected(Path mail) throws IOException {
        Path expectation = Path.of(mail.toString().replace(".eml", ".expected.json"));

        String read = JSON.writeValueAsString(read(mail)) + "\n";

        if (Files.notExists(expectation)) {
            Files.writeString(expectation, read);
            fail("There was no " + expectation.getFileName() + ": check the one that was written now.");
        }
        assertThat(JSON.readTree(read)).isEqualTo(JSON.readTree(Files.readString(expectation)));
    }

    private static Expected read(Path file) throws IOException {
        KeptParts parts = new KeptParts();
        try (InputStream raw = Files.newInputStream(file)) {
            ParsedMail mail = MailReader.read(raw, parts);
            return new Expected(
                    text(mail.messageId()),
                    text(mail.date()),
                    texts(mail.from()),
                    texts(mail.to()),
                    texts(mail.cc()),
                    texts(mail.bcc()),
                    mail.subject(),
                    mail.headers().size(),
                    texts(mail.references()),
                    text(mail.inReplyTo()),
                    mail.automatic(),
                    mail.text(),
                    mail.html(),
                    mail.parts().stream().map(part -> file(part, parts)).toList());
        }
    }

    private static File file(MailPart part, KeptParts parts) {
        String blob = part.blob();
        return new File(
                part.name(),
                part.contentType(),
                part.contentId(),
                part.inline(),
                part.size(),
                blob == null ? "" : parts.content(blob));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
