package org.posthorn.mailroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posthorn.mailroom.MailroomSettings.Smtp;
import org.springframework.util.unit.DataSize;

class BlobFolderTests {

    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path data;

    @SuppressWarnings("NullAway.Init") // set before each test
    private BlobFolder blobs;

    @BeforeEach
    void open() {
        Smtp smtp = new Smtp(0, "", "", "", 1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1));
        blobs = new BlobFolder(
                new MailroomSettings(data, URI.create("http://localhost"), "", DataSize.ofMegabytes(1), smtp));
    }

    @Test
    @DisplayName("G16 what was put is there byte for byte under the hash of its bytes")
    void givesBackWhatWasPut() throws IOException {
        String key = blobs.put(stream("hello"));

        assertThat(key).isEqualTo(HELLO);
        assertThat(blobs.size(key)).isEqualTo(5);
        try (InputStream found = blobs.open(key)) {
            assertThat(found).hasContent("hello");
        }
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        blobs.put(stream("hello"));
        blobs.put(stream("hello"));

        assertThat(files()).containsExactly(Path.of("blobs", "2c", "f2", HELLO));
    }

    @Test
    void keepsNothingOfAStreamThatBreaks() {
        InputStream broken = new BoundedMail(stream("half of it"), DataSize.ofBytes(4));

        assertThatThrownBy(() -> blobs.put(broken)).isInstanceOf(TooLarge.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void forgetsWhatIsDeleted() throws IOException {
        String key = blobs.put(stream("hello"));

        blobs.delete(key);
        blobs.delete(key);

        assertThatThrownBy(() -> blobs.open(key)).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "../../secret", "2c", "2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824"})
    void refusesWhatIsNoKey(String key) {
        assertThatThrownBy(() -> blobs.open(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> blobs.delete(key)).isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() {
        try (Stream<Path> tree = Files.walk(data)) {
            return tree.filter(Files::isRegularFile).map(data::relativize).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
