package org.posthorn.tracking.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * One request to one address. Speaks plain HTTP/1.0 itself, since an HTTP client would look the name up again and might then
 * be led to another address than the one that was checked. Follows nothing.
 *
 * @param secure whether with TLS, for which the certificate must be of that name
 */
record HostExchange(InetAddress address, int port, String name, boolean secure, Duration timeout, SSLContext tls) {

    private static final int MOST_BYTES = 16_384;

    /**
     * What came back.
     *
     * @param status 0 when it was no HTTP
     * @param location empty when there is none
     */
    record Reply(int status, String location, String body) {

        static Reply of(String text) {
            String head = text.split("\r?\n\r?\n", 2)[0];
            String[] words = head.split("\\s+", 3);
            boolean http = words.length > 1 && words[0].startsWith("HTTP/") && words[1].matches("\\d{3}");
            String location = head.lines()
                    .filter(line -> line.regionMatches(true, 0, "location:", 0, 9))
                    .map(line -> line.substring(9).strip())
                    .findFirst()
                    .orElse("");
            int body = Math.min(text.length(), head.length());
            return new Reply(
                    http ? Integer.parseInt(words[1]) : 0,
                    location,
                    text.substring(body).strip());
        }
    }

    /** Asks for a path; an answer that comes in drops ends at the timeout as well. */
    Reply get(String path, String hostHeader) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), millis());
            plain.setSoTimeout(millis());
            try (Socket socket = secure ? secured(plain) : plain) {
                String request = "GET %s HTTP/1.0\r\nHost: %s\r\nUser-Agent: Posthorn\r\nConnection: close\r\n\r\n"
                        .formatted(path, hostHeader);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                return Reply.of(read(socket.getInputStream(), deadline));
            }
        }
    }

    private SSLSocket secured(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, name, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String read(InputStream stream, long deadline) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[2048];
        int count = stream.read(buffer);
        while (count > 0 && bytes.size() < MOST_BYTES) {
            if (System.nanoTime() > deadline) {
                throw new SocketTimeoutException("It answers in drops.");
            }
            bytes.write(buffer, 0, count);
            count = stream.read(buffer);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private int millis() {
        return (int) timeout.toMillis();
    }
}
