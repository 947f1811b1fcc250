package org.posthorn.tracking.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A keep-alive connection that sends exactly what it is told, so that no HTTP library mends or adds anything. */
public final class RawClient implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    /** Connects to loopback. */
    public RawClient(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setTcpNoDelay(true);
        this.socket.setSoTimeout(60_000);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * A whole answer.
     *
     * @param headers lines without the status line, in the server's order
     * @param body each byte as the character of its number
     */
    public record Answer(int status, List<String> headers, String body) {

        /** The header's value, or null. */
        public @Nullable String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse(null);
        }

        /** All headers but the one that tells the time. */
        public List<String> headersButDate() {
            return headers.stream().filter(line -> !line.startsWith("Date:")).toList();
        }
    }

    /** Sends a request without a body and reads the whole answer. */
    public Answer send(String method, String path, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        return read("HEAD".equals(method));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Answer read(boolean headOnly) throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        List<String> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        Answer head = new Answer(status, headers, "");
        String length = head.header("Content-Length");
        if (headOnly || length == null) {
            return head;
        }
        byte[] body = in.readNBytes(Integer.parseInt(length));
        if (body.length < Integer.parseInt(length)) {
            throw new EOFException();
        }
        return new Answer(status, headers, new String(body, StandardCharsets.ISO_8859_1));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int character = in.read(); character != '\n'; character = in.read()) {
            if (character < 0) {
                throw new EOFException();
            }
            if (character != '\r') {
                line.append((char) character);
            }
        }
        return line.toString();
    }
}
