package org.posthorn.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.posthorn.Posthorn;
import org.posthorn.TestDatabase;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 200 mails of 50 kB a second into the SMTP door over 16 connections, into MariaDB: how long each 250 took from when the
 * mail was due, and how far behind the filing is at the end. Arguments: mails a second and seconds.
 */
public final class MailIntake {

    private static final int CONNECTIONS = 16;
    private static final double BEHIND_SECONDS = 2;
    private static final String PORT = System.getProperty("posthorn.bench.port", "18095");
    private static final int SMTP_PORT = Integer.getInteger("posthorn.bench.smtp-port", 18025);

    private final AtomicInteger next = new AtomicInteger();
    private final String from;
    private final String logAddress;
    private final String attachment;
    private final int rate;

    private MailIntake(String from, String logAddress, int rate) {
        this.from = from;
        this.logAddress = logAddress;
        this.rate = rate;
        byte[] bytes = new byte[36_000];
        new Random(1).nextBytes(bytes);
        this.attachment = Base64.getMimeEncoder().encodeToString(bytes);
    }

    public static void main(String[] arguments) throws Exception {
        int rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        System.setProperty("vaadin.productionMode", "true");
        System.setProperty("posthorn.test.database", "mysql");
        boolean passed;
        try (ConfigurableApplicationContext server = start()) {
            TestUser ada = TestUser.inNewAccount("http://localhost:" + PORT, server.getBean(CreatingAccounts.class));
            String logAddress = TestUser.json(ada.get("/api/v1/me/bcc-address"), 200)
                    .get("address")
                    .asString();
            passed = new MailIntake(ada.email(), logAddress, rate).measure(server.getBean(JdbcTemplate.class), seconds);
        }
        System.exit(passed ? 0 : 1);
    }

    private static ConfigurableApplicationContext start() {
        return SpringApplication.run(
                Posthorn.class,
                "--server.port=" + PORT,
                "--management.server.port=0",
                "--posthorn.smtp.port=" + SMTP_PORT,
                "--posthorn.data=" + TestDatabase.temporaryFolder(),
                "--spring.datasource.url=" + TestDatabase.url("intake"),
                "--spring.datasource.username=" + TestDatabase.user());
    }

    private boolean measure(JdbcTemplate jdbc, int seconds) throws InterruptedException {
        run(5 * rate);
        awaitFiled(jdbc);
        long before = heap();
        next.set(0);
        Spent start = Spent.sofar(jdbc);
        double[] millis = run(seconds * rate);
        long end = System.nanoTime();
        awaitFiled(jdbc);
        double behind = (System.nanoTime() - end) / 1e9;
        Spent.sofar(jdbc).print(start, millis.length);
        long after = heap();
        Arrays.sort(millis);
        System.out.printf(
                "%d mails at %d/s: p50 %.1f ms, p99 %.1f ms, max %.0f ms to the 250%n",
                millis.length,
                rate,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.99)],
                millis[millis.length - 1]);
        System.out.printf("heap after a collection: %d MB before, %d MB after%n", before, after);
        System.out.printf(
                "filing behind at the end: %.2f s, wanted: under 2  %s%n",
                behind, behind < BEHIND_SECONDS ? "ok" : "MISSED");
        return behind < BEHIND_SECONDS;
    }

    /** What server, clients and database used until now; of a machine that others use too it says more than the clock. */
    private record Spent(Duration java, Duration database, long statements) {

        static Spent sofar(JdbcTemplate jdbc) {
            Duration database = ProcessHandle.current()
                    .descendants()
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
            Long statements = jdbc.queryForObject(
                    "select variable_value from information_schema.global_status where variable_name = 'QUESTIONS'",
                    Long.class);
            Duration java = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
            return new Spent(java, database, statements == null ? 0 : statements);
        }

        void print(Spent start, int mails) {
            System.out.printf(
                    "for each mail: %.2f ms of a core in Java (clients among it), %.2f ms in the database, %.1f"
                            + " statements%n",
                    java.minus(start.java).toNanos() / 1e6 / mails,
                    database.minus(start.database).toNanos() / 1e6 / mails,
                    (statements - start.statements) / (double) mails);
        }
    }

    private double[] run(int mails) {
        double[] millis = new double[mails];
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.execute(() -> send(start, millis));
            }
        }
        return millis;
    }

    private void send(long start, double[] millis) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SMTP_PORT);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = socket.getOutputStream();
            expect(in, "220");
            say(out, in, "EHLO bench.test", "250");
            for (int i = next.getAndIncrement(); i < millis.length; i = next.getAndIncrement()) {
                long due = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                say(out, in, "MAIL FROM:<" + from + ">", "250");
                say(out, in, "RCPT TO:<" + logAddress + ">", "250");
                say(out, in, "DATA", "354");
                say(out, in, mail(i) + "\r\n.", "250");
                millis[i] = (System.nanoTime() - due) / 1e6;
            }
            say(out, in, "QUIT", "221");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String mail(int number) {
        return """
            From: Ada <%s>
            To: Ann Lee <ann%d@x.test>
            Subject: Offer number %d
            Message-ID: <%d.%d@bench.test>
            Date: Sun, 22 Nov 2026 10:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Dear Ann, here is our offer.
            --b
            Content-Type: application/octet-stream; name=offer.bin
            Content-Disposition: attachment; filename=offer.bin
            Content-Transfer-Encoding: base64

            """.formatted(from, number % 500, number, number, System.nanoTime())
                        .replace("\n", "\r\n")
                + attachment + "\r\n--b--";
    }

    private static void say(OutputStream out, BufferedReader in, String line, String answer) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        expect(in, answer);
    }

    private static void expect(BufferedReader in, String code) throws IOException {
        String line = in.readLine();
        while (line != null && line.startsWith(code + "-")) {
            line = in.readLine();
        }
        if (line == null || !line.startsWith(code)) {
            throw new IOException("Expected " + code + ", but: " + line);
        }
    }

    private static void awaitFiled(JdbcTemplate jdbc) throws InterruptedException {
        while (waiting(jdbc) > 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static long waiting(JdbcTemplate jdbc) {
        Long count = jdbc.queryForObject("select count(*) from inbound_message where state = 'RECEIVED'", Long.class);
        return count == null ? 0 : count;
    }

    /** Megabytes in use. */
    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
