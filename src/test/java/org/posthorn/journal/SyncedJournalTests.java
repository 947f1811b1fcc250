package org.posthorn.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncedJournalTests {

    @TempDir
    Path folder;

    @Test
    void givesBackWhatARunLeftThatNeverEnded() throws IOException {
        SyncedJournal killed = SyncedJournal.open(folder);
        append(killed, "one");
        append(killed, "two", "three");

        assertThat(texts(SyncedJournal.open(folder))).containsExactly("one", "two", "three");
    }

    @Test
    void passesOverATornTailAndWritesOnInAFileOfItsOwn() throws IOException {
        SyncedJournal killed = SyncedJournal.open(folder);
        append(killed, "one", "two");
        truncate(files().getFirst(), 1);

        SyncedJournal next = SyncedJournal.open(folder);
        append(next, "three");

        assertThat(texts(SyncedJournal.open(folder))).containsExactly("one", "three");
    }

    @Test
    void trustsNoRecordBehindADamagedOne() throws IOException {
        append(SyncedJournal.open(folder), "one", "two", "three");
        byte[] bytes = Files.readAllBytes(files().getFirst());
        bytes[indexOf(bytes, "two")] ^= 1;
        Files.write(files().getFirst(), bytes);

        assertThat(texts(SyncedJournal.open(folder))).containsExactly("one");
    }

    @Test
    void isNotLedAstrayByALengthOfRubbish() throws IOException {
        append(SyncedJournal.open(folder), "one");
        Files.write(files().getFirst(), new byte[] {127, 1, 2, 3, 4, 5, 6, 7, 8, 9}, StandardOpenOption.APPEND);

        assertThat(texts(SyncedJournal.open(folder))).containsExactly("one");
    }

    @Test
    void keepsWhatManyWriteAtOnce() throws IOException, InterruptedException {
        SyncedJournal journal = SyncedJournal.open(folder);
        List<String> all = IntStream.range(0, 500).mapToObj(Integer::toString).toList();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.invokeAll(all.stream()
                    .map(text -> (Callable<Object>) () -> {
                        append(journal, text);
                        return text.endsWith("7") ? journal.seal() : List.of();
                    })
                    .toList());
        }

        assertThat(texts(SyncedJournal.open(folder))).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void dropsWhatWasSealedAndNothingThatCameLater() throws IOException {
        SyncedJournal journal = SyncedJournal.open(folder);
        append(journal, "old");
        List<Path> sealed = journal.seal();
        append(journal, "new");

        journal.drop(sealed);

        assertThat(texts(SyncedJournal.open(folder))).containsExactly("new");
        assertThat(journal.seal()).doesNotContainAnyElementsOf(sealed).hasSize(1);
    }

    @Test
    void saysThatItIsClosed() throws IOException {
        SyncedJournal journal = SyncedJournal.open(folder);
        append(journal, "one");
        journal.close();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> append(journal, "two"));
        assertThat(texts(SyncedJournal.open(folder))).containsExactly("one");
    }

    @Test
    void goesOnInAnotherFileAfterAnInterruptedWriterSpoiltOne() throws IOException, InterruptedException {
        SyncedJournal journal = SyncedJournal.open(folder);
        append(journal, "one");
        Thread interrupted = Thread.ofPlatform().start(() -> {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> append(journal, "unsure"));
        });
        interrupted.join();

        append(journal, "two");

        assertThat(texts(SyncedJournal.open(folder))).contains("one", "two");
        assertThat(files()).hasSize(2);
    }

    private static void append(SyncedJournal journal, String... texts) throws IOException {
        journal.append(Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    private static List<String> texts(SyncedJournal journal) throws IOException {
        return journal.records().stream()
                .map(record -> new String(record, StandardCharsets.UTF_8))
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void truncate(Path file, int bytes) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - bytes));
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
