package org.posthorn.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posthorn.TestDatabase;
import org.posthorn.tracking.ingest.RawClient;
import org.posthorn.tracking.ingest.ServerProcess;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 5,000 hits a second for 60 seconds at a fixed pace over 64 connections into MariaDB: how far the database is behind
 * at the end (under 2 s), and what the heap holds after a collection at the start and at the end. A hit's time counts
 * from when it was due, so that a stall is seen. Arguments: hits a second (5000) and seconds (60).
 */
public final class SustainedHits {

    private static final int MAILS = 200;
    private static final int CONNECTIONS = 64;
    private static final double LAG_SECONDS = 2;
    private static final long HEAP_GROWTH_KB = 32 * 1024;
    private static final int WARM_UP_SECONDS = 5;
    private static final Pattern USED = Pattern.compile("(?:PSYoungGen|ParOldGen).*used (\\d+)K");

    private final int port;
    private final List<String> paths;
    private final int rate;
    private final AtomicInteger next = new AtomicInteger();

    private SustainedHits(int port, List<String> paths, int rate) {
        this.port = port;
        this.paths = paths;
        this.rate = rate;
    }

    public static void main(String[] arguments) throws Exception {
        int rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        System.setProperty("posthorn.test.database", "mysql");
        String url = TestDatabase.url("sustained");
        List<String> paths = HitTokens.prepare(url, MAILS);
        boolean passed;
        try (ServerProcess server = ServerProcess.start(
                        TestDatabase.temporaryFolder(),
                        url,
                        TestDatabase.user(),
                        List.of("-Xmx512m", "-XX:+UseParallelGC"));
                SingleConnectionDataSource database =
                        new SingleConnectionDataSource(url, TestDatabase.user(), "", false)) {
            passed = measure(server, paths, rate, seconds, new JdbcTemplate(database));
        }
        System.exit(passed ? 0 : 1);
    }

    private static boolean measure(ServerProcess server, List<String> paths, int rate, int seconds, JdbcTemplate jdbc)
            throws Exception {
        new SustainedHits(server.port(), paths, rate).run(WARM_UP_SECONDS * rate);
        awaitStored(jdbc, (long) WARM_UP_SECONDS * rate);
        long heapBefore = heap(server.pid());
        double[] millis = new SustainedHits(server.port(), paths, rate).run(seconds * rate);
        long end = System.nanoTime();
        awaitStored(jdbc, (long) (WARM_UP_SECONDS + seconds) * rate);
        double lag = (System.nanoTime() - end) / 1e9;
        long heapAfter = heap(server.pid());
        Arrays.sort(millis);
        System.out.printf(
                "%d hits at %d/s: p50 %.2f ms, p99 %.2f ms, max %.1f ms%n",
                millis.length,
                rate,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.99)],
                millis[millis.length - 1]);
        boolean flat = heapBefore > 0 && heapAfter < heapBefore + HEAP_GROWTH_KB;
        System.out.printf(
                "heap after a collection: %d MB before, %d MB after, wanted: at most 32 MB more  %s%n",
                heapBefore / 1024, heapAfter / 1024, flat ? "ok" : "MISSED");
        System.out.printf(
                "database behind at the end: %.2f s, wanted: under 2  %s%n", lag, lag < LAG_SECONDS ? "ok" : "MISSED");
        return flat && lag < LAG_SECONDS;
    }

    private double[] run(int hits) {
        double[] millis = new double[hits];
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.execute(() -> hit(start, millis));
            }
        }
        return millis;
    }

    private void hit(long start, double[] millis) {
        try (RawClient client = new RawClient(port)) {
            for (int i = next.getAndIncrement(); i < millis.length; i = next.getAndIncrement()) {
                long due = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                client.send("GET", paths.get(i % paths.size()), "User-Agent: Mozilla/5.0 (sustained)");
                millis[i] = (System.nanoTime() - due) / 1e6;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitStored(JdbcTemplate jdbc, long hits) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (stored(jdbc) < hits && System.nanoTime() < giveUp) {
            Thread.sleep(50);
        }
    }

    private static long stored(JdbcTemplate jdbc) {
        Long count = jdbc.queryForObject("select count(*) from engagement where not inferred", Long.class);
        return count == null ? 0 : count;
    }

    /** Kilobytes in use after a full collection. */
    private static long heap(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        return used.results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "jcmd",
                        Long.toString(pid),
                        command)
                .redirectErrorStream(true)
                .start();
        String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return output;
    }
}
