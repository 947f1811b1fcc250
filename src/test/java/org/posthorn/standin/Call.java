package org.posthorn.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request, and the way to answer it. */
final class Call {

    static final JsonMapper JSON = new JsonMapper();

    private final HttpExchange exchange;
    private final Trouble trouble;
    private final List<String> path;
    private final Map<String, List<String>> query;
    private byte @Nullable [] body;

    /** @param root the path that the face stands under */
    Call(HttpExchange exchange, String root, Trouble trouble) {
        this.exchange = exchange;
        this.trouble = trouble;
        String rest = exchange.getRequestURI().getRawPath().substring(root.length());
        this.path = Arrays.stream(rest.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        this.query = parse(exchange.getRequestURI().getRawQuery());
    }

    String method() {
        return exchange.getRequestMethod();
    }

    List<String> path() {
        return path;
    }

    /** The method and the path, with {@code *} for whatever stands at one of those places. */
    boolean is(String method, String... segments) {
        if (!method.equals(method()) || segments.length != path.size()) {
            return false;
        }
        for (int i = 0; i < segments.length; i++) {
            if (!segments[i].equals("*") && !segments[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Anything but these in the query is a fault of the client. */
    void allow(String code, String... names) {
        Set<String> unknown = new HashSet<>(query.keySet());
        unknown.removeAll(Set.of(names));
        if (!unknown.isEmpty()) {
            throw Refusal.fault(400, code, "Unknown query parameters: " + unknown);
        }
    }

    @Nullable
    String query(String name) {
        List<String> values = query.get(name);
        return values == null ? null : values.getFirst();
    }

    String query(String name, String otherwise) {
        String value = query(name);
        return value == null ? otherwise : value;
    }

    List<String> queries(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** All values of a header, with a comma between; empty for none. */
    String header(String name) {
        List<String> values = exchange.getRequestHeaders().get(name);
        return values == null ? "" : String.join(", ", values);
    }

    byte[] body() {
        if (body == null) {
            try {
                InputStream in = exchange.getRequestBody();
                body = (header("Content-Encoding").equals("gzip") ? new GZIPInputStream(in) : in).readAllBytes();
            } catch (IOException e) {
                throw Refusal.fault(400, "badRequest", "The body breaks off.");
            }
        }
        return body;
    }

    JsonNode json() {
        return JSON.readTree(body());
    }

    /** The fields of an HTML form. */
    Map<String, String> form() {
        Map<String, String> fields = new LinkedHashMap<>();
        parse(new String(body(), StandardCharsets.UTF_8))
                .forEach((name, values) -> fields.put(name, values.getFirst()));
        return fields;
    }

    void json(int status, Object value) {
        answer(status, "application/json; charset=utf-8", JSON.writeValueAsBytes(value));
    }

    void empty(int status) {
        send(status, new byte[0]);
    }

    void redirect(String location) {
        header("Location", location);
        send(302, new byte[0]);
    }

    void header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    void answer(int status, String type, byte[] content) {
        header("Content-Type", type);
        send(status, content);
    }

    String asked() {
        return method() + " " + exchange.getRequestURI();
    }

    private void send(int status, byte[] content) {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
            if (content.length > 0) {
                write(exchange.getResponseBody(), content);
            }
        } catch (IOException e) {
            // The client left, or the answer was to break off; a test sees that at the other end.
        }
    }

    private void write(OutputStream out, byte[] content) throws IOException {
        int half = content.length / 2;
        out.write(content, 0, half);
        if (trouble.takeBrokenOff()) {
            out.flush();
            return;
        }
        if (trouble.slow().isPositive()) {
            out.flush();
            LockSupport.parkNanos(trouble.slow().toNanos());
        }
        out.write(content, half, content.length - half);
        out.close();
    }

    private static Map<String, List<String>> parse(@Nullable String text) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (text != null && !text.isEmpty()) {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                all.computeIfAbsent(decoded(name), any -> new java.util.ArrayList<>())
                        .add(decoded(value));
            }
        }
        return all;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
