package org.posthorn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.account.Role;
import org.posthorn.account.User;
import org.posthorn.kernel.EmailAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user with an API token, who talks to the server over HTTP as the clients do. */
public final class TestUser {

    /** Long enough for the rule, the same for all. */
    public static final String PASSWORD = "correct horse battery";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private final String server;
    private final User user;
    private final String token;

    private TestUser(String server, User user) {
        this.server = server;
        this.user = user;
        this.token = newToken("compose", "read", "write").get("token").asString();
    }

    /** The super-admin of a new account. */
    public static TestUser inNewAccount(String server, CreatingAccounts accounts) {
        String name = "ada" + NUMBER.incrementAndGet();
        return new TestUser(
                server,
                accounts.createAccount("Account of " + name, new EmailAddress(name + "@sender.test"), "Ada", PASSWORD));
    }

    /** A second user of the same account. */
    public TestUser colleague(CreatingAccounts accounts) {
        String name = "ben" + NUMBER.incrementAndGet();
        return new TestUser(
                server,
                accounts.addUser(
                        user.accountId(), new EmailAddress(name + "@sender.test"), "Ben", PASSWORD, Role.USER));
    }

    public User user() {
        return user;
    }

    public String email() {
        return user.email().value();
    }

    public String token() {
        return token;
    }

    /** The answer to making a token with these scopes. */
    public JsonNode newToken(String... scopes) {
        String basic = Base64.getEncoder()
                .encodeToString((user.email().value() + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var body = JSON.createObjectNode().put("name", "test");
        var list = body.putArray("scopes");
        for (String scope : scopes) {
            list.add(scope);
        }
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri("/api/v1/tokens"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
        if (response.statusCode() != 201) {
            throw new IllegalStateException("No token: " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    public HttpResponse<String> get(String path) {
        return send(authorised(path).GET());
    }

    /** @param json null for an empty body */
    public HttpResponse<String> post(String path, @Nullable String json) {
        return send(authorised(path)
                .header("Content-Type", "application/json")
                .POST(json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(authorised(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** The body of an answer that must have this status. */
    public static JsonNode json(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) {
            throw new AssertionError(
                    "Expected " + status + " but was " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Sends any request and waits for its answer. */
    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder authorised(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
    }

    private URI uri(String path) {
        return URI.create(server + path);
    }
}
