package org.posthorn.workspace;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Google as far as the add-on meets it: signs tokens, publishes its keys, and gives the headers of one mail to who has both the
 * user's token and the mail's ({@code users.messages.get} of the Gmail API, with the error bodies of its reference).
 */
public final class GoogleStandIn {

    public static final String PROJECT = "246813579";
    public static final String CLIENT = "246813579-add-on.apps.googleusercontent.com";
    public static final String ISSUER = "https://accounts.google.com";
    public static final String SERVICE_ACCOUNT = "service-" + PROJECT + "@gcp-sa-gsuiteaddons.iam.gserviceaccount.com";

    /** What opens mails, as Google gives them to the add-on with each call. */
    static final String USER_TOKEN = "ya29.user";

    static final String MAIL_TOKEN = "mail-token";

    private static final JsonMapper JSON = new JsonMapper();
    private static final RSAKey KEY = newKey("google-1");
    private static final Map<String, Map<String, String>> MAILS = new ConcurrentHashMap<>();
    private static final Map<String, String> REFUSALS = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = start();

    private GoogleStandIn() {}

    /** Lets the server under test take this for Google. */
    public static void addTo(DynamicPropertyRegistry properties) {
        properties.add("posthorn.workspace.project-number", () -> PROJECT);
        properties.add("posthorn.workspace.client-id", () -> CLIENT);
        properties.add("posthorn.workspace.keys-url", GoogleStandIn::keysUrl);
        properties.add("posthorn.workspace.gmail-url", () -> root() + "/");
    }

    public static URI keysUrl() {
        return URI.create(root() + "/keys");
    }

    private static String root() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signed(JWTClaimsSet claims) {
        return signed(claims, KEY);
    }

    public static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half, as whoever looks at Google's keys has it. */
    public static RSAKey publicKey() {
        return KEY.toPublicJWK();
    }

    /** A mail that Gmail has, by its id. */
    static void hasMail(String id, Map<String, String> headers) {
        MAILS.put(id, headers);
    }

    /** Gmail refuses this mail for that reason. */
    static void refuses(String id, String reason) {
        REFUSALS.put(id, reason);
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
            server.createContext("/gmail/v1/users/me/messages/", GoogleStandIn::mail);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mail(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        List<String> query = List.of(exchange.getRequestURI().getQuery().split("&"));
        if (!exchange.getRequestMethod().equals("GET")
                || !query.stream()
                        .allMatch(part -> part.matches(
                                "format=metadata|metadataHeaders=(From|To|Cc)|alt=json" + "|prettyPrint=false"))) {
            answer(exchange, 400, error(400, "invalidArgument"));
        } else if (!("Bearer " + USER_TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !MAIL_TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Goog-Gmail-Access-Token"))) {
            answer(exchange, 401, error(401, "authError"));
        } else if (REFUSALS.containsKey(id)) {
            answer(exchange, 403, error(403, String.valueOf(REFUSALS.get(id))));
        } else if (MAILS.containsKey(id)) {
            answer(exchange, 200, message(id, Map.copyOf(MAILS.getOrDefault(id, Map.of()))));
        } else {
            answer(exchange, 404, error(404, "notFound"));
        }
    }

    private static String message(String id, Map<String, String> headers) {
        ObjectNode message = JSON.createObjectNode().put("id", id).put("threadId", id);
        ArrayNode list =
                message.putObject("payload").put("mimeType", "text/html").putArray("headers");
        headers.forEach((name, value) -> list.addObject().put("name", name).put("value", value));
        return message.toString();
    }

    private static String error(int code, String reason) {
        ObjectNode error = JSON.createObjectNode();
        ObjectNode details = error.putObject("error").put("code", code).put("message", reason);
        details.putArray("errors")
                .addObject()
                .put("domain", "global")
                .put("reason", reason)
                .put("message", reason);
        return error.toString();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
