package org.posthorn.tracking.ingest;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The real server in a process of its own, which can be killed. */
public final class ServerProcess implements AutoCloseable {

    /** What the servers of a test sign with, so that the test can sign too. */
    public static final String SECRET = "a secret for tests, long enough for it";

    private final Process process;
    private final int port;
    private final Path log;

    private ServerProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts it and returns once it answers.
     *
     * @param jvmOptions such as the size of its heap
     * @param settings {@code --name=value}
     */
    public static ServerProcess start(
            Path data, String databaseUrl, String databaseUser, List<String> jvmOptions, String... settings)
            throws IOException {
        int port = freePort();
        Path log = Files.createTempFile("posthorn-server", ".log");
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(jvmOptions);
        command.addAll(List.of(
                // Said here, since the build says it only to what it starts itself.
                "-Dvaadin.productionMode=true",
                "-cp",
                System.getProperty("java.class.path"),
                "org.posthorn.Posthorn",
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--posthorn.data=" + data,
                "--posthorn.secret=" + SECRET,
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=" + databaseUser));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ServerProcess server = new ServerProcess(process, port, log);
        server.awaitReady();
        return server;
    }

    /** Where it listens on loopback. */
    public int port() {
        return port;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Kills it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it in good order, which drains the journal. */
    @Override
    public void close() {
        process.destroy();
        await().atMost(Duration.ofMinutes(10)).until(() -> !process.isAlive());
    }

    private void awaitReady() {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(this::answers);
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended:\n" + Files.readString(log));
        }
        // It answers hits before it is through with its start; who cuts it off then sees it give up.
        return Files.readString(log).contains("Posthorn is ready");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }
}
