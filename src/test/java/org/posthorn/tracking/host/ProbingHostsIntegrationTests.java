package org.posthorn.tracking.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.CheckingTrackingHost;
import org.posthorn.account.HostCheck;
import org.posthorn.account.HostCheck.Found;
import org.posthorn.account.HostFinding;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.tracking.HostProbe;
import org.posthorn.tracking.TrackingSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ProbingHostsIntegrationTests extends PosthornIntegrationTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Autowired
    CheckingTrackingHost checking;

    @Autowired
    HostProbe probe;

    @Autowired
    TrackingSettings settings;

    @Autowired
    ApplicationContext context;

    private final HttpServer stranger = stranger();

    @AfterEach
    void stop() {
        stranger.stop(0);
    }

    @Test
    @DisplayName("A6 knows itself under another name")
    void knowsItselfUnderAnotherName() {
        HostCheck check = checking.check("127.0.0.1:" + PORT);

        assertThat(check.works()).isTrue();
        assertThat(check.found()).extracting(Found::finding).containsExactly(HostFinding.WORKS);
    }

    @Test
    @DisplayName("A6 an account's new mail carries its tracking host, and the pixel there works")
    void newMailCarriesTheHost() {
        TestUsers users = new TestUsers(context);
        User ada = users.superAdmin();
        ApiClient adas = ApiClient.anonymous(PORT).withToken(users.token(ada, Scope.values()));
        String mail =
                "{\"from\":\"%s\",\"to\":[\"ann@x.test\"],\"cc\":[],\"bcc\":[],\"subject\":\"Hi\",\"html\":\"<p>Hi</p>\",\"track\":{\"opens\":true,\"clicks\":true},\"log\":false}"
                        .formatted(ada.email());
        adas.put("/api/v1/account/settings", "{\"trackingHost\":\"127.0.0.1:" + PORT + "\"}");

        String html =
                adas.post("/api/v1/compose/prepare", mail).json().path("html").stringValue();

        assertThat(html).contains("http://127.0.0.1:" + PORT + "/o/").doesNotContain(SERVER);
    }

    @Test
    @DisplayName("A6 checks a host by API, for super-admins only and on no other port than the server's own")
    void checksByApi() {
        TestUsers users = new TestUsers(context);
        User ada = users.superAdmin();
        ApiClient adas = ApiClient.anonymous(PORT).withToken(users.token(ada, Scope.values()));
        ApiClient bens = ApiClient.anonymous(PORT).withToken(users.token(users.colleagueOf(ada), Scope.values()));
        String path = "/api/v1/account/settings/tracking-host/check";

        assertThat(adas.post(path, "{}").json().path("works").booleanValue()).isTrue();
        var failed = adas.post(path, "{\"host\":\"track.invalid\"}").json();
        assertThat(failed.path("works").booleanValue()).isFalse();
        assertThat(failed.path("findings").path(0).path("code").stringValue()).isEqualTo("no-dns-record");
        assertThat(adas.post(path, "{\"host\":\"127.0.0.1:22\"}").status()).isEqualTo(422);
        assertThat(bens.post(path, "{}").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("A6 says when there is no such name, and when it leads inside")
    void saysWhereTheNameLeads() {
        assertThat(checking.check("track.invalid").found())
                .extracting(Found::finding)
                .containsExactly(HostFinding.NO_DNS_RECORD);
        TrackingSettings outside =
                new TrackingSettings(Path.of("."), URI.create("https://203.0.113.1"), "x".repeat(32));
        assertThat(new ProbingHosts(probe, outside).check("localhost").found())
                .extracting(Found::finding)
                .containsExactly(HostFinding.INTERNAL_ADDRESS);
    }

    @Test
    @DisplayName("A6 says when another server answers, sends elsewhere, speaks no TLS, or nobody answers")
    void saysWhoAnswers() throws IOException {
        ProbingHosts hosts = new ProbingHosts(probe, settings);
        int port = stranger.getAddress().getPort();

        assertThat(hosts.ask("localhost", plain(port))).isEqualTo(new Found(HostFinding.ANOTHER_SERVER, "HTTP 404"));
        assertThat(hosts.ask("gif.test", plain(port)).finding()).isEqualTo(HostFinding.ANOTHER_POSTHORN);
        assertThat(hosts.ask("away.test", plain(port)))
                .isEqualTo(new Found(HostFinding.REDIRECTS, "https://elsewhere.test/"));
        try (ServerSocket plain = new ServerSocket(0, 1, LOOPBACK)) {
            CompletableFuture<Void> greeting = CompletableFuture.runAsync(() -> greet(plain));
            HostExchange exchange =
                    new HostExchange(LOOPBACK, plain.getLocalPort(), "localhost", true, seconds(5), tls());
            assertThat(hosts.ask("localhost", exchange).finding()).isEqualTo(HostFinding.NO_TLS);
            greeting.join();
        }
        try (ServerSocket silent = new ServerSocket(0, 1, LOOPBACK)) {
            HostExchange exchange = new HostExchange(
                    LOOPBACK, silent.getLocalPort(), "localhost", false, Duration.ofMillis(300), tls());
            assertThat(hosts.ask("localhost", exchange).finding()).isEqualTo(HostFinding.TOO_SLOW);
        }
        stranger.stop(0);
        assertThat(hosts.ask("localhost", plain(port)).finding()).isEqualTo(HostFinding.NOBODY_ANSWERS);
    }

    @Test
    @DisplayName("A6 T18 answers nobody's questions but its own: anybody else gets the pixel")
    void answersItsOwnQuestionsOnly() {
        ApiClient anybody = ApiClient.anonymous(PORT);
        String path = probe.path();
        String forged = path.substring(0, path.length() - 3) + "AAA";

        assertThat(anybody.get(path).text()).isEqualTo(probe.answerTo(path));
        assertThat(anybody.get(forged).header("Content-Type")).isEqualTo("image/gif");
        assertThat(probe.answerTo("/o/check/")).isNull();
        assertThat(probe.answerTo("/o/check/%%")).isNull();
    }

    @Test
    void knowsInsideNetworks() throws IOException {
        for (String inside : new String[] {
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "127.0.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "::1",
            "fd00::1",
            "fe80::1",
            "64:ff9b::a00:1",
            "::ffff:10.0.0.1",
            "255.255.255.255",
            "224.0.0.1"
        }) {
            assertThat(InternalNetworks.hold(InetAddress.getByName(inside)))
                    .as(inside)
                    .isTrue();
        }
        for (String outside : new String[] {"8.8.8.8", "2001:4860:4860::8888", "172.32.0.1", "100.128.0.1"}) {
            assertThat(InternalNetworks.hold(InetAddress.getByName(outside)))
                    .as(outside)
                    .isFalse();
        }
    }

    private static void greet(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("220 mail.test ready\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readNBytes(5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostExchange plain(int port) {
        return new HostExchange(LOOPBACK, port, "localhost", false, seconds(5), tls());
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer stranger() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    String host = exchange.getRequestHeaders().getFirst("Host");
                    if ("gif.test".equals(host)) {
                        exchange.sendResponseHeaders(200, 0);
                        exchange.getResponseBody().write("GIF89a".getBytes(StandardCharsets.US_ASCII));
                    } else if ("away.test".equals(host)) {
                        exchange.getResponseHeaders().set("Location", "https://elsewhere.test/");
                        exchange.sendResponseHeaders(302, -1);
                    } else {
                        exchange.sendResponseHeaders(404, -1);
                    }
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
