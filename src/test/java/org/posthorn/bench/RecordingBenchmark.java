package org.posthorn.bench;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.posthorn.Posthorn;
import org.posthorn.TestDatabase;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.HitSink;
import org.posthorn.tracking.Token;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many hits a second one thread judges and stores, over 20,000 mails, most hits re-fetches by an image proxy. The
 * database is that of {@code -Dposthorn.test.database}; the argument is the size of a batch.
 */
final class RecordingBenchmark {

    private static final int MAILS = 20_000;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final int ROUNDS = 4;
    private static final String PROXY =
            "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36";

    private final Random random = new Random(1);
    private final HitSink sink;
    private final JdbcTemplate jdbc;
    private final Instant begin = Instant.now();

    private RecordingBenchmark(HitSink sink, JdbcTemplate jdbc) {
        this.sink = sink;
        this.jdbc = jdbc;
    }

    public static void main(String[] arguments) throws UnknownHostException {
        int batch = arguments.length == 0 ? 2_000 : Integer.parseInt(arguments[0]);
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Posthorn.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + TestDatabase.url("bench"),
                "--spring.datasource.username=" + TestDatabase.user(),
                "--posthorn.data=" + TestDatabase.temporaryFolder())) {
            new RecordingBenchmark(context.getBean(HitSink.class), context.getBean(JdbcTemplate.class)).run(batch);
        }
    }

    private void run(int batch) throws UnknownHostException {
        makeMails();
        for (int round = 1; round <= ROUNDS; round++) {
            measure(round, batch);
        }
    }

    private void measure(int round, int batch) throws UnknownHostException {
        long end = System.nanoTime() + ROUND.toNanos();
        long busy = 0;
        long hits = 0;
        while (System.nanoTime() < end) {
            List<Hit> some = hits(batch);
            long start = System.nanoTime();
            sink.record(some);
            busy += System.nanoTime() - start;
            hits += batch;
        }
        System.out.printf(
                Locale.ROOT,
                "round %d: batches of %d, %d hits, %.0f hits/s, %d MB heap%n",
                round,
                batch,
                hits,
                hits * 1e9 / busy,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    private List<Hit> hits(int count) throws UnknownHostException {
        List<Hit> hits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hits.add(hit(random.nextInt(MAILS), random.nextInt(100)));
        }
        return hits;
    }

    private Hit hit(int mail, int what) throws UnknownHostException {
        Instant at = Instant.now();
        byte[] reader = {81, 2, (byte) (mail >> 8), (byte) mail};
        if (what < 85) {
            byte[] proxy = {66, (byte) 249, 84, (byte) random.nextInt(256)};
            return hit(HitKind.OPEN, mail, at, proxy, PROXY);
        }
        return hit(what < 95 ? HitKind.OPEN : HitKind.CLICK, mail, at, reader, BROWSER);
    }

    private static Hit hit(HitKind kind, int mail, Instant at, byte[] address, String userAgent)
            throws UnknownHostException {
        return new Hit(
                TimeOrderedId.next(), kind, token(kind, mail), at, InetAddress.getByAddress(address), userAgent, false);
    }

    private static Token token(HitKind kind, int mail) {
        return new Token(kind == HitKind.OPEN ? 1 : 2, mail);
    }

    private void makeMails() {
        LocalDateTime sent = LocalDateTime.ofInstant(begin.minus(Duration.ofHours(1)), ZoneOffset.UTC);
        List<Object[]> mails = new ArrayList<>();
        List<Object[]> tokens = new ArrayList<>();
        for (int mail = 0; mail < MAILS; mail++) {
            mails.add(new Object[] {mail + 1L, 1L, 1L, sent, sent, sent});
            for (HitKind kind : HitKind.values()) {
                tokens.add(new Object[] {token(kind, mail).bytes(), 1L, mail + 1L, kind.name(), sent});
            }
        }
        jdbc.batchUpdate("""
                insert into outgoing_email (id, account_id, user_id, from_address, subject, recipients, state, track_opens,
                    track_clicks, log_wanted, prepared_at, sent_at, opens, clicks, last_activity_at, sample)
                values (?, ?, ?, 'me@x.test', 'Offer', 'ann@x.test', 'SENT', true, true, false, ?, ?, 0, 0, ?, false)
                """, mails);
        jdbc.batchUpdate("""
                insert into tracking_token (token, account_id, email_id, kind, hidden, created_at)
                values (?, ?, ?, ?, false, ?)
                """, tokens);
    }
}
