package org.posthorn.tracking.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

class JournalTests {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path temporary;

    private final MemorySink sink = new MemorySink();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<OpenJournal> opened = new ArrayList<>();
    private Path folder = Path.of("");
    private Duration trust = Duration.ofMillis(1);

    @BeforeEach
    void folder() {
        folder = temporary.resolve("journal");
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        for (OpenJournal journal : opened) {
            journal.close(Duration.ofSeconds(5));
        }
    }

    @Test
    void bringsHitsToTheDatabaseInTheirOrder() throws Exception {
        OpenJournal journal = open(folder);

        append(journal, 0, 100);

        await().until(() -> sink.size() == 100);
        assertThat(sink.userAgents()).isEqualTo(names(0, 100));
        await().until(() -> journal.backlog() == 0);
        assertThat(journal.lag(Clock.systemUTC())).isZero();
    }

    @Test
    void whatWasAppendedIsInTheFolderEvenIfTheServerDiesNow() throws Exception {
        sink.goAway();
        append(open(folder), 0, 100);

        // A copy is what a killed server leaves behind.
        Path left = copy(folder);
        sink.comeBack();
        MemorySink next = new MemorySink();
        OpenJournal reopened = open(left, next, DataSize.ofMegabytes(1), DAY, () -> {});

        assertThat(reopened.found()).isEqualTo(100);
        await().until(() -> next.size() == 100);
        assertThat(next.userAgents()).isEqualTo(names(0, 100));
    }

    @Test
    void aTornTailIsCutAndWhatComesLaterIsKept() throws Exception {
        sink.goAway();
        append(open(folder), 0, 50);
        Path left = copy(folder);
        Path segment = left.resolve("0000000000000001.journal");
        byte[] bytes = Files.readAllBytes(segment);
        // Garbage instead of the zeros behind the last whole record, as of a write that did not end.
        byte[] torn = HitRecord.encode(Hits.open("torn"));
        System.arraycopy(torn, 0, bytes, end(bytes), torn.length - 3);
        Files.write(segment, bytes);

        MemorySink next = new MemorySink();
        append(open(left, next, DataSize.ofMegabytes(1), DAY, () -> {}), 50, 60);

        await().until(() -> next.size() == 60);
        assertThat(next.userAgents()).isEqualTo(names(0, 60));
    }

    @Test
    void goesOnOverManyFilesAndDeletesThoseThatTheDatabaseHas() throws Exception {
        OpenJournal journal = open(folder, sink, DataSize.ofKilobytes(4), DAY, () -> {});

        append(journal, 0, 500);

        await().until(() -> sink.size() == 500);
        assertThat(sink.userAgents()).isEqualTo(names(0, 500));
        journal.close(Duration.ofSeconds(5));
        opened.clear();
        assertThat(files(folder, ".journal")).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void afterTheDatabaseHasThemNoFileHoldsHitsForLong() throws Exception {
        OpenJournal journal = open(folder, sink, DataSize.ofMegabytes(1), Duration.ofMillis(1), () -> {});

        append(journal, 0, 3);

        await().until(() -> sink.size() == 3);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> files(folder, ".journal").stream().noneMatch(file -> holds(file, "hit-0")));
    }

    @Test
    void takesHitsWhileTheDatabaseIsAwayAndStoresThemWhenItIsBack() throws Exception {
        OpenJournal journal = open(folder);
        sink.goAway();

        append(journal, 0, 200);

        await().until(() -> !journal.lag(Clock.systemUTC()).isZero());
        assertThat(journal.backlog()).isEqualTo(200);
        sink.comeBack();
        await().until(() -> sink.size() == 200);
        assertThat(sink.userAgents()).isEqualTo(names(0, 200));
        assertThat(folder.resolve("rejected")).doesNotExist();
    }

    @Test
    void oneHitThatTheDatabaseRefusesIsPutAsideAndTheOthersGetThrough() throws Exception {
        sink.refuse(hit -> hit.userAgent().equals("hit-13"));
        OpenJournal journal = open(folder);

        append(journal, 0, 40);

        await().until(() -> sink.size() == 39);
        await().until(() -> journal.backlog() == 0);
        assertThat(sink.userAgents()).doesNotContain("hit-13").containsAll(names(14, 40));
        assertThat(holds(folder.resolve("rejected"), "hit-13")).isTrue();
        assertThat(meters.counter("posthorn.hits.rejected").count()).isEqualTo(1);
    }

    @Test
    void aHitThatOurOwnCodeFailsOnDoesNotHoldUpTheOthers() throws Exception {
        sink.failWith(new IllegalStateException("a bug"));
        OpenJournal journal = open(folder);

        append(journal, 0, 5);

        await().until(() -> journal.backlog() == 0);
        assertThat(meters.counter("posthorn.hits.rejected").count()).isEqualTo(5);
    }

    @Test
    void theCheckpointWaitsUntilWhatTheDatabaseHasIsDurable() throws Exception {
        Runnable failing = () -> {
            throw new DataAccessResourceFailureException("not now");
        };
        append(open(folder, sink, DataSize.ofMegabytes(1), DAY, failing), 0, 10);
        await().until(() -> sink.size() == 10);
        close();
        opened.clear();

        MemorySink next = new MemorySink();
        open(folder, next, DataSize.ofMegabytes(1), DAY, () -> {});

        await().until(() -> next.size() == 10);
    }

    @Test
    void aDatabaseThatForgetsItsLastCommitsAtAKillGetsThemAgain() throws Exception {
        trust = DAY;
        OpenJournal journal = open(folder, sink, DataSize.ofKilobytes(4), DAY, () -> {});
        append(journal, 0, 200);
        await().until(() -> sink.size() == 200 && journal.backlog() == 0);
        append(journal, 200, 201);
        await().until(() -> sink.size() == 201);

        Path left = copy(folder);
        MemorySink forgetful = new MemorySink();
        open(left, forgetful, DataSize.ofKilobytes(4), DAY, () -> {});

        await().until(() -> forgetful.size() == 201);
    }

    @Test
    void whatWasDrainedIsNotReadAgainAfterAnOrderlyStop() throws Exception {
        append(open(folder), 0, 10);
        close();
        opened.clear();

        assertThat(sink.size()).isEqualTo(10);
        assertThat(open(folder).found()).isZero();
    }

    @Test
    void withoutRoomOnTheDiskHitsAreRefusedAtOnceAndTakenAgainWhenThereIsRoom() throws Exception {
        OpenJournal journal =
                open(folder, sink, DataSize.ofBytes(HitRecord.encode(Hits.open("hit-0")).length), DAY, () -> {});
        append(journal, 0, 1);
        await().until(() -> sink.size() == 1);
        FileSystemUtils.deleteRecursively(folder);

        await().until(() -> isRefused(journal));
        Files.createDirectories(folder);

        await().atMost(Duration.ofSeconds(20)).until(() -> !isRefused(journal));
    }

    @Test
    @DisplayName("T18 a blank takes the same way and leaves nothing")
    void aBlankTakesTheSameWayAndLeavesNothing() throws Exception {
        OpenJournal journal = open(folder);

        journal.writer().appendBlank();

        await().until(() -> journal.backlog() == 0);
        assertThat(sink.size()).isZero();
    }

    @Test
    void everyHitThatWasAcknowledgedIsStoredOnceThoughTheJournalClosesUnderLoad() throws Exception {
        OpenJournal journal = open(folder);
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < 64; client++) {
                String name = "client-" + client + "-";
                var unused = clients.submit(() -> {
                    for (int i = 0; ; i++) {
                        journal.writer().append(Hits.open(name + i));
                        acknowledged.add(name + i);
                    }
                });
            }
            await().until(() -> acknowledged.size() > 2_000);
            journal.close(Duration.ofSeconds(30));
            opened.clear();
        }

        assertThat(sink.userAgents()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    @Test
    void twoServersNeverShareAFolder() throws Exception {
        open(folder);

        assertThatIllegalStateException().isThrownBy(() -> open(folder)).withMessageContaining("POSTHORN_DATA");
    }

    @Test
    void aClosedJournalTakesNothing() throws Exception {
        OpenJournal journal = open(folder);
        close();
        opened.clear();

        assertThatExceptionOfType(JournalUnavailable.class)
                .isThrownBy(() -> journal.writer().append(Hits.open("late")));
    }

    private OpenJournal open(Path path) throws IOException {
        return open(path, sink, DataSize.ofMegabytes(1), DAY, () -> {});
    }

    private OpenJournal open(Path path, MemorySink into, DataSize size, Duration age, Runnable databaseSync)
            throws IOException {
        IngestSettings settings = new IngestSettings(
                size, age, 4_000, Duration.ofMillis(1), trust, Duration.ofSeconds(5), DataSize.ofMegabytes(1), 10);
        HandingOver handingOver = new HandingOver(into, new RejectedHits(path, meters));
        OpenJournal journal = OpenJournal.open(path, settings, handingOver, databaseSync);
        opened.add(journal);
        return journal;
    }

    private static void append(OpenJournal journal, int from, int to) throws JournalUnavailable {
        for (String name : names(from, to)) {
            journal.writer().append(Hits.open(name));
        }
    }

    private static boolean isRefused(OpenJournal journal) {
        try {
            journal.writer().append(Hits.open("hit-x"));
            return false;
        } catch (JournalUnavailable e) {
            return true;
        }
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "hit-" + i).toList();
    }

    private Path copy(Path from) throws IOException {
        Path to = temporary.resolve("copy");
        FileSystemUtils.copyRecursively(from, to);
        return to;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    private static int end(byte[] segment) {
        int end = segment.length;
        while (segment[end - 1] == 0) {
            end--;
        }
        return end;
    }
}
