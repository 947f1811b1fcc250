package org.posthorn.e2e.gmail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.awaitility.Awaitility;
import org.posthorn.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for mail.google.com and for the image proxy behind it, over TLS on loopback; a browser is told that both names are
 * here. The page is our own, made after what others published of Gmail's (docs/gmail-extension.md).
 */
public final class FakeGmail implements AutoCloseable {

    /** Much of what Gmail forbids its own page: plain text as HTML above all. */
    private static final String POLICY = "object-src 'none'; base-uri 'self'; script-src 'self'; "
            + "require-trusted-types-for 'script'; trusted-types fake-gmail";

    private static final String PASSWORD = "changeit";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpsServer server;
    private final String owner;
    private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
    private final List<String> proxied = new CopyOnWriteArrayList<>();

    /** @param owner whose mailbox it is */
    public FakeGmail(String owner) throws Exception {
        this.owner = owner;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls()));
        server.createContext("/mail/", exchange -> answer(exchange, "text/html", page()));
        server.createContext(
                "/fake/",
                exchange -> answer(
                        exchange, type(exchange), file(exchange.getRequestURI().getPath())));
        server.createContext("/fake/sent", this::take);
        server.createContext("/meips/", this::proxy);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What the page sent, once there are so many mails; the latest. */
    public JsonNode awaitSent(int count) {
        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> sent.size() >= count);
        return sent.get(count - 1);
    }

    public int sent() {
        return sent.size();
    }

    /** The images that the browser asked the proxy for. */
    List<String> proxied() {
        return List.copyOf(proxied);
    }

    /** The mail that goes out when the page sends that; hours ago, since what is opened at once was no person. */
    public String mime(JsonNode mail) {
        ZonedDateTime sentAt = ZonedDateTime.now(ZoneOffset.UTC).minusHours(3);
        String[] people = {join(mail.get("to")), join(mail.get("cc")), join(mail.get("bcc"))};
        return "From: Ada <" + owner + ">\r\nTo: " + people[0] + "\r\n"
                + (people[1].isEmpty() ? "" : "Cc: " + people[1] + "\r\n")
                + "Subject: " + mail.get("subject").asString() + "\r\nMessage-ID: <" + System.nanoTime()
                + "@mail.gmail.com>\r\nDate: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(sentAt)
                + "\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/html; charset=UTF-8\r\n\r\n"
                + mail.get("html").asString().replace("\n", "\r\n");
    }

    private static String join(JsonNode people) {
        return String.join(
                ", ", people.valueStream().map(JsonNode::asString).distinct().toList());
    }

    private void take(HttpExchange exchange) throws IOException {
        sent.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
        answer(exchange, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    }

    private void proxy(HttpExchange exchange) throws IOException {
        proxied.add(exchange.getRequestURI().toString());
        answer(exchange, "image/gif", new byte[0]);
    }

    private byte[] page() throws IOException {
        return new String(file("/fake/page.html"), StandardCharsets.UTF_8)
                .replace("{{owner}}", owner)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String path) throws IOException {
        String name = "/gmail/" + path.substring(path.lastIndexOf('/') + 1);
        try (InputStream in = Objects.requireNonNull(FakeGmail.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static String type(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return Map.of("js", "text/javascript", "css", "text/css")
                .getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static SSLContext tls() throws Exception {
        Path store = TestDatabase.temporaryFolder().resolve("gmail.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "gmail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=mail.google.com",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
