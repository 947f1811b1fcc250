package org.posthorn.activity.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that webhooks lead to, each test of it to a path of its own; it answers as it is told. */
public final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** One that came in. */
    public record Request(String path, String event, String delivery, String signature, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** As docs/webhooks.md tells receivers to check it. */
        boolean isSignedWith(String secret) throws GeneralSecurityException {
            String time = signature.replaceAll("t=(\\d+),v1=.*", "$1");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] expected = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
            return signature.equals("t=" + time + ",v1=" + HexFormat.of().formatHex(expected));
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** From now on, that path answers with this status. */
    public void answer(String path, int status) {
        answers.put(path, status);
    }

    /** What came to that path. */
    public List<Request> at(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(
                path,
                exchange.getRequestHeaders().getFirst("Posthorn-Event"),
                exchange.getRequestHeaders().getFirst("Posthorn-Delivery"),
                exchange.getRequestHeaders().getFirst("Posthorn-Signature"),
                body));
        byte[] answer = "thanks".getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(answers.getOrDefault(path, 200), answer.length);
        try (exchange) {
            exchange.getResponseBody().write(answer);
        }
    }
}
