package org.posthorn;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Posthorn as its operator meets it: a process of its own, with what it says on the terminal. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path out;
    private final Path err;

    private ServerProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static ServerProcess start(String... words) {
        return start(Map.of(), words);
    }

    /** @param environment variables beside those of this process, of which none of Posthorn's are passed on */
    static ServerProcess start(Map<String, String> environment, String... words) {
        Path folder = TestDatabase.temporaryFolder();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        command.add(Posthorn.class.getName());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("POSTHORN_"));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(builder.start(), folder.resolve("out"), folder.resolve("err"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the block that says where to go next is there. */
    ServerProcess awaitReady() {
        await().atMost(PATIENCE).until(() -> out().contains("Ctrl-C") || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended: " + err() + out());
        }
        return this;
    }

    /** Waits for the end and returns the exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server still runs: " + out());
        }
        return process.exitValue();
    }

    /** Asks it to end, as Ctrl-C or a service manager does. */
    void terminate() {
        process.destroy();
    }

    String out() {
        return text(out);
    }

    String err() {
        return text(err);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
