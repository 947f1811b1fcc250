package org.posthorn.mailroom.smtp;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Clients that send mail after mail to one address, each with a Message-ID of its own, and never one twice. */
public final class MailLoad {

    private static final int PEOPLE = 40;

    private static final String BODY = ("x".repeat(76) + "\r\n").repeat(60);

    private final int connections;
    private final String address;
    private final AtomicInteger begun = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    /** @param address that the mails are copied to */
    public MailLoad(int connections, String address) {
        this.connections = connections;
        this.address = address;
    }

    /** Message-IDs of the mails that were answered with 250. */
    public Set<String> acknowledged() {
        return acknowledged;
    }

    /** How many mails were begun. */
    public int begun() {
        return begun.get();
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
                try (SmtpConversation client = new SmtpConversation(port)) {
                    sendOn(client);
                } catch (IOException e) {
                    // The server is gone: what was under way counts as not answered.
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
            }
        }

        private void sendOn(SmtpConversation client) throws IOException {
            while (!over) {
                int number = begun.incrementAndGet();
                String id = number + "@load.test";
                String answer = client.send(
                        address,
                        "From: ada@sender.test\r\nTo: ann" + number % PEOPLE + "@customer.test\r\nSubject: load\r\n"
                                + "Message-ID: <" + id + ">\r\n\r\n" + BODY);
                if (!answer.startsWith("250")) {
                    throw new IOException("Answered with " + answer);
                }
                acknowledged.add(id);
            }
        }
    }
}
