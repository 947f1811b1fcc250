package org.posthorn.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rest of the web, as far as a recipient needs it: a mailbox that shows mails, and the shop that they link to. */
final class RecipientsWeb implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> mails = new ConcurrentHashMap<>();

    RecipientsWeb() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/mail/",
                exchange -> answer(
                        exchange, mails.getOrDefault(exchange.getRequestURI().getPath(), "")));
        server.createContext("/shop/", exchange -> answer(exchange, "<h1>The shop</h1>"));
        server.start();
    }

    /** Where the shop is. */
    String shop() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/shop/";
    }

    /** Puts a mail into the mailbox; returns where it is shown. */
    String deliver(String name, String html) {
        String path = "/mail/" + name;
        mails.put(path, html);
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String html) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
