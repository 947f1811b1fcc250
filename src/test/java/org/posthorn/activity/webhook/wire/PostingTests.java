package org.posthorn.activity.webhook.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.activity.webhook.wire.PostAnswer.Failure;
import org.posthorn.activity.webhook.wire.TargetUrl.Refused;

class PostingTests {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.US_ASCII);

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void sendsOneRequestWithTheHostsName() throws Exception {
        CompletableFuture<String> request = answering("HTTP/1.1 204 No Content\r\n\r\n");

        PostAnswer answer = post("http://hooks.test:%d/a/b?c=d", Duration.ofSeconds(5));

        assertThat(answer.succeeded()).isTrue();
        assertThat(request.get())
                .startsWith("POST /a/b?c=d HTTP/1.1\r\nHost: hooks.test:" + server.getLocalPort() + "\r\n")
                .contains("\r\nContent-Length: 2\r\n", "\r\nPosthorn-Event: ping\r\n")
                .endsWith("\r\n\r\n{}");
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200 OK|Content-Length: 5||hello', 200, hello",
        "'HTTP/1.1 500 Oh||broken', 500, broken",
        "'HTTP/1.1 100 Continue||HTTP/1.1 202 Accepted||', 202, ''",
        "'HTTP/1.1 200 OK|Transfer-Encoding: chunked||3|abc|2|de|0||', 200, abcde",
        "'HTTP/1.1 200 OK|Transfer-Encoding: chunked||zz|abc', 200, ''"
    })
    void readsTheAnswer(String raw, int status, String body) throws Exception {
        answering(raw.replace("|", "\r\n"));

        PostAnswer answer = post("http://hooks.test:%d/", Duration.ofSeconds(5));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().strip()).isEqualTo(body);
    }

    @Test
    void keepsNoMoreOfAnAnswerThanItsStart() throws Exception {
        answering("HTTP/1.1 200 OK\r\n\r\n" + "\0\u001b[31m" + "x".repeat(5_000_000));

        assertThat(post("http://hooks.test:%d/", Duration.ofSeconds(5)).body())
                .hasSizeLessThanOrEqualTo(1_000)
                .doesNotContain("\0", "\u001b");
    }

    @Test
    @DisplayName("P11 a redirect is not followed, wherever it leads")
    void followsNoRedirect() throws Exception {
        answering("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n");

        PostAnswer answer = post("http://hooks.test:%d/", Duration.ofSeconds(5));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.succeeded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'SSH-2.0-OpenSSH_9|', NO_HTTP", "'HTTP/1.1 2', NO_CONNECTION"})
    void saysWhenThereIsNoAnswer(String raw, Failure failure) throws Exception {
        answering(raw.replace("|", "\r\n"));

        assertThat(post("http://hooks.test:%d/", Duration.ofSeconds(5)).failure())
                .isEqualTo(failure);
    }

    @Test
    void saysWhenThereIsNoEncryption() throws Exception {
        answering("HTTP/1.1 400 Bad Request\r\n\r\n");

        assertThat(post("https://hooks.test:%d/", Duration.ofSeconds(5)).failure())
                .isEqualTo(Failure.NO_ENCRYPTION);
    }

    @Test
    void endsInTime() throws Exception {
        PostAnswer answer = post("http://hooks.test:%d/", Duration.ofMillis(200));

        assertThat(answer.failure()).isEqualTo(Failure.TOO_SLOW);
        assertThat(answer.took()).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    @DisplayName(
            "P11 a name that leads elsewhere between check and connection is asked for once, and what was checked is"
                    + " connected to")
    void asksForANameOnce() throws Exception {
        CompletableFuture<String> request = answering("HTTP/1.1 200 OK\r\n\r\n");
        AtomicInteger asked = new AtomicInteger();
        NameResolver rebinding =
                host -> List.of(InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254"));
        Posting posting = posting(new CheckingTargets(rebinding, List.of("127.0.0.0/8")), Duration.ofSeconds(5));

        PostAnswer first = posting.post(url("http://hooks.test:%d/"), Map.of(), BODY);
        PostAnswer second = posting.post(url("http://hooks.test:%d/"), Map.of(), BODY);

        assertThat(first.status()).isEqualTo(200);
        assertThat(request.get()).contains("Host: hooks.test");
        assertThat(second.failure()).isEqualTo(Failure.REFUSED_URL);
        assertThat(asked).hasValue(2);
    }

    private PostAnswer post(String url, Duration timeout) throws InterruptedException, Refused {
        CheckingTargets targets =
                new CheckingTargets(host -> List.of(InetAddress.getLoopbackAddress()), List.of("127.0.0.0/8"));
        return posting(targets, timeout).post(url(url), Map.of("Posthorn-Event", "ping"), BODY);
    }

    private static Posting posting(CheckingTargets targets, Duration timeout) {
        return new Posting(targets, (SSLSocketFactory) SSLSocketFactory.getDefault(), timeout);
    }

    private TargetUrl url(String pattern) throws Refused {
        return TargetUrl.parse(pattern.formatted(server.getLocalPort()));
    }

    /** Answers one request with these bytes; tells what was asked. */
    @CanIgnoreReturnValue // what was asked concerns few of the tests; who answers nothing fails the request
    private CompletableFuture<String> answering(String raw) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                StringBuilder request = new StringBuilder();
                for (int next = socket.getInputStream().read();
                        next >= 0;
                        next = socket.getInputStream().read()) {
                    request.append((char) next);
                    if (request.toString().endsWith("\r\n\r\n{}") || next == 0x16) {
                        break;
                    }
                }
                socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
                return request.toString();
            } catch (IOException e) {
                return "";
            }
        });
    }
}
