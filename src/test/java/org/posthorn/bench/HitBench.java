package org.posthorn.bench;

import com.example.plainhits.PlainHits;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.posthorn.TestDatabase;
import org.posthorn.tracking.ingest.ServerProcess;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Pixels a second at 64 keep-alive connections: ours, durable and with the drain into MariaDB running, beside nginx
 * with an access log and beside the handler that one would write first (Spring MVC, one JPA save a hit). All are up the
 * whole time; rounds alternate their order; medians count. Between two runs our journal is drained to its end, so that
 * nobody is measured beside our backlog. Wants {@code wrk} and {@code nginx} from the system's
 * packages. Arguments: rounds (5) and seconds of each run (10).
 */
public final class HitBench {

    private static final int MAILS = 200;
    private static final double NGINX_SHARE = 0.22;
    private static final double PLAIN_TIMES = 10;
    private static final double P99_MILLIS = 10;

    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, List<Wrk.Run>> runs = new LinkedHashMap<>();
    private final Wrk wrk;
    private final JdbcTemplate database;

    private HitBench(Wrk wrk, JdbcTemplate database) {
        this.wrk = wrk;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        requireTool("wrk", "-v");
        requireTool("nginx", "-v");
        System.setProperty("posthorn.test.database", "mysql");
        String database = TestDatabase.url("bench");
        List<String> paths = HitTokens.prepare(database, MAILS);
        boolean passed;
        int plainPort = freePort();
        Nginx nginx = new Nginx(freePort());
        Process plain = startPlain(plainPort, TestDatabase.url("bench_plain"));
        try (nginx;
                SingleConnectionDataSource connection =
                        new SingleConnectionDataSource(database, TestDatabase.user(), "", false);
                ServerProcess ours = ServerProcess.start(
                        TestDatabase.temporaryFolder(),
                        database,
                        TestDatabase.user(),
                        List.of("-Xmx512m", "-XX:+UseParallelGC"))) {
            HitBench bench = new HitBench(new Wrk(paths), new JdbcTemplate(connection));
            bench.ports.put("nginx", nginx.port());
            bench.ports.put("ours", ours.port());
            bench.ports.put("plain", plainPort);
            passed = bench.measure(rounds, seconds);
        } finally {
            plain.destroy();
        }
        System.exit(passed ? 0 : 1);
    }

    private boolean measure(int rounds, int seconds) throws IOException, InterruptedException {
        for (String target : ports.keySet()) {
            run(target, Math.max(3, seconds));
        }
        List<String> order = new ArrayList<>(ports.keySet());
        for (int round = 0; round < rounds; round++) {
            for (String target : round % 2 == 0 ? order : order.reversed()) {
                runs.computeIfAbsent(target, name -> new ArrayList<>()).add(run(target, seconds));
            }
        }
        return report();
    }

    private Wrk.Run run(String target, int seconds) throws IOException, InterruptedException {
        Wrk.Run run = wrk.run(ports.getOrDefault(target, 0), seconds);
        awaitDrained();
        return run;
    }

    private void awaitDrained() throws InterruptedException {
        long before = -1;
        for (long now = newest(); now != before; now = newest()) {
            before = now;
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private long newest() {
        Long id = database.queryForObject("select max(id) from engagement", Long.class);
        return id == null ? 0 : id;
    }

    private boolean report() {
        double nginx = rate("nginx");
        double ours = rate("ours");
        System.out.printf("%n%-36s %12s %10s %10s%n", "pixels at 64 connections", "hits/s", "p99 ms", "x nginx");
        line("nginx empty_gif + access log", "nginx", nginx);
        line("Posthorn, durable, draining", "ours", nginx);
        line("Spring MVC + JPA save a hit", "plain", nginx);
        double plain = rate("plain");
        boolean fast = bar("ours / nginx", ours / nginx, ours / nginx >= NGINX_SHARE, "at least 0.22");
        boolean faster = bar("ours / plain", ours / plain, ours / plain >= PLAIN_TIMES, "at least 10");
        boolean prompt = bar("p99 in ms", p99("ours"), p99("ours") < P99_MILLIS, "under 10");
        return fast && faster && prompt;
    }

    private void line(String name, String target, double nginx) {
        System.out.printf("%-36s %12.0f %10.2f %10.3f%n", name, rate(target), p99(target), rate(target) / nginx);
    }

    private static boolean bar(String name, double value, boolean passed, String wanted) {
        System.out.printf("%-14s %8.2f  wanted: %-14s %s%n", name, value, wanted, passed ? "ok" : "MISSED");
        return passed;
    }

    private double rate(String target) {
        return median(target, true);
    }

    private double p99(String target) {
        return median(target, false);
    }

    private double median(String target, boolean rate) {
        double[] sorted = runs.getOrDefault(target, List.of()).stream()
                .mapToDouble(run -> rate ? run.rate() : run.p99())
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static Process startPlain(int port, String database) throws IOException, InterruptedException {
        Path log = Files.createTempFile("bench-plain", ".log");
        Process plain = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx512m",
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainHits.class.getName(),
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=" + TestDatabase.user())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!isListening(port)) {
            if (plain.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(Files.readString(log));
            }
        }
        return plain;
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void requireTool(String name, String argument) throws InterruptedException {
        try {
            new ProcessBuilder(name, argument)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            System.err.println(
                    "The bench needs " + name + ": install it, for instance with apt-get install " + name + ".");
            System.exit(2);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
