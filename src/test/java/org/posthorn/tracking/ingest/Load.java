package org.posthorn.tracking.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Many clients on keep-alive connections, each hit with a name of its own as its user agent. */
public final class Load {

    /** What the name of every hit begins with. */
    public static final String MARKER = "Mozilla/5.0 hit/";

    private final int connections;
    private final List<String> paths;
    private final AtomicInteger sent = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    /** @param paths that are hit in turn */
    public Load(int connections, List<String> paths) {
        this.connections = connections;
        this.paths = paths;
    }

    /** Names of the hits whose whole answer arrived. */
    public Set<String> acknowledged() {
        return acknowledged;
    }

    /** How many hits were begun. */
    public int sent() {
        return sent.get();
    }

    /** Goes on until it is closed, whether the server is there or not. */
    public Run against(int port) {
        return new Run(port);
    }

    /** Goes on until it is closed. */
    public final class Run implements AutoCloseable {

        private final int port;
        private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
        private volatile boolean over;

        private Run(int port) {
            this.port = port;
            for (int i = 0; i < connections; i++) {
                clients.execute(this::connectAgainAndAgain);
            }
        }

        @Override
        public void close() {
            over = true;
            clients.close();
        }

        private void connectAgainAndAgain() {
            while (!over) {
                try (RawClient client = new RawClient(port)) {
                    hit(client);
                } catch (IOException e) {
                    // The server is gone: what was under way counts as not answered.
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
            }
        }

        private void hit(RawClient client) throws IOException {
            while (!over) {
                int number = sent.incrementAndGet();
                String name = MARKER + number;
                String forwardedFor = "X-Forwarded-For: 10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "."
                        + (number & 255);
                int status = client.send("GET", paths.get(number % paths.size()), "User-Agent: " + name, forwardedFor)
                        .status();
                if (status != 200 && status != 302) {
                    throw new IllegalStateException("Answered with " + status);
                }
                acknowledged.add(name);
            }
        }
    }
}
