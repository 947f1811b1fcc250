package org.posthorn.tracking.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTests {

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void file() {
        file = folder.resolve("checkpoint");
    }

    @Test
    void isWhereItWasSavedLast() throws IOException {
        new Checkpoint(file).save(new JournalPosition(3, 77));
        new Checkpoint(file).save(new JournalPosition(4, 12));

        assertThat(new Checkpoint(file).load()).isEqualTo(new JournalPosition(4, 12));
    }

    @Test
    void isTheStartWhereNoneWasSaved() throws IOException {
        assertThat(new Checkpoint(file).load()).isEqualTo(JournalPosition.START);
    }

    @Test
    void isTheStartWhereItIsDamaged() throws IOException {
        new Checkpoint(file).save(new JournalPosition(3, 77));
        byte[] sound = Files.readAllBytes(file);
        for (int i = 0; i < sound.length; i++) {
            byte[] damaged = sound.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);

            assertThat(new Checkpoint(file).load()).isEqualTo(JournalPosition.START);
        }
        Files.write(file, new byte[3]);
        assertThat(new Checkpoint(file).load()).isEqualTo(JournalPosition.START);
    }
}
