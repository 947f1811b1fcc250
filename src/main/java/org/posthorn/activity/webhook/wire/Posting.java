package org.posthorn.activity.webhook.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.posthorn.activity.webhook.wire.PostAnswer.Failure;
import org.posthorn.activity.webhook.wire.TargetUrl.Fault;
import org.posthorn.activity.webhook.wire.TargetUrl.Refused;

/**
 * Posts JSON over a connection of its own to exactly the address that was checked, which no HTTP client of the JDK lets one
 * choose. Follows no redirect, uses no proxy, keeps no cookie, and ends in time.
 */
public class Posting {

    private final CheckingTargets targets;
    private final SSLSocketFactory encryption;
    private final Duration timeout;

    public Posting(CheckingTargets targets, SSLSocketFactory encryption, Duration timeout) {
        this.targets = targets;
        this.encryption = encryption;
        this.timeout = timeout;
    }

    /** @param headers beside the usual ones */
    public PostAnswer post(TargetUrl url, Map<String, String> headers, byte[] body) throws InterruptedException {
        long start = System.nanoTime();
        FutureTask<PostAnswer> task = new FutureTask<>(() -> exchange(url, head(url, headers, body), body, start));
        // Interrupting a virtual thread ends what it waits for, the name server too.
        Thread thread = Thread.ofVirtual().name("webhook-post").start(task);
        try {
            return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return failed(Failure.TOO_SLOW, start);
        } catch (ExecutionException e) {
            return failed(failure(e.getCause()), start);
        }
    }

    private PostAnswer exchange(TargetUrl url, byte[] head, byte[] body, long start) throws IOException, Refused {
        try (Socket socket = connect(url)) {
            socket.setSoTimeout((int) timeout.toMillis());
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            AnswerReading answer = new AnswerReading(new BufferedInputStream(socket.getInputStream()));
            return new PostAnswer(answer.status(), null, answer.body(), took(start));
        }
    }

    private Socket connect(TargetUrl url) throws IOException, Refused {
        IOException last = new ConnectException();
        for (InetAddress address : targets.addresses(url)) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, url.port()), (int) timeout.toMillis());
                return url.encrypted() ? encrypted(socket, url) : socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    /** The certificate must be of the name in the URL. */
    private Socket encrypted(Socket socket, TargetUrl url) throws IOException {
        SSLSocket secure = (SSLSocket) encryption.createSocket(socket, url.host(), url.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.setSoTimeout((int) timeout.toMillis());
        secure.startHandshake();
        return secure;
    }

    private static byte[] head(TargetUrl url, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder("POST " + url.path() + " HTTP/1.1\r\n");
        head.append("Host: ").append(url.uri().getRawAuthority()).append("\r\n");
        head.append("User-Agent: Posthorn\r\nAccept: */*\r\nConnection: close\r\n");
        head.append("Content-Type: application/json\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static Failure failure(@Nullable Throwable cause) {
        return switch (cause) {
            case Refused refused when refused.fault() == Fault.UNKNOWN_HOST -> Failure.UNKNOWN_HOST;
            case Refused refused -> Failure.REFUSED_URL;
            case SSLException untrusted -> Failure.NO_ENCRYPTION;
            case java.net.SocketTimeoutException slow -> Failure.TOO_SLOW;
            case java.net.ProtocolException odd -> Failure.NO_HTTP;
            case IOException broken -> Failure.NO_CONNECTION;
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    private static PostAnswer failed(Failure failure, long start) {
        return new PostAnswer(null, failure, "", took(start));
    }

    private static Duration took(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
