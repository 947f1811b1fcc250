package org.posthorn.activity.webhook;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** A webhook that a super-admin made over the API, and what the API says of it. */
final class WebhookFixture {

    private final ApiClient admin;
    private final String path;
    private final String secret;

    private WebhookFixture(ApiClient admin, JsonNode made) {
        this.admin = admin;
        this.path = "/api/v1/webhooks/" + made.path("id").stringValue();
        this.secret = made.path("secret").stringValue();
    }

    static WebhookFixture add(ApiClient admin, String url, String... events) {
        String list = String.join(
                ",",
                java.util.Arrays.stream(events).map(event -> '"' + event + '"').toList());
        Answer answer = admin.post(
                "/api/v1/webhooks", "{\"url\":\"" + url + "\",\"events\":[" + list + "],\"description\":\"Test\"}");
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return new WebhookFixture(admin, answer.json());
    }

    String path() {
        return path;
    }

    String secret() {
        return secret;
    }

    /** The newest first. */
    List<JsonNode> deliveries() {
        JsonNode items = admin.get(path + "/deliveries").json().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    /** The newest one, once it is in this state after so many attempts. */
    JsonNode delivery(String state, int attempts) {
        return await().atMost(Duration.ofSeconds(15))
                .until(
                        () -> deliveries().isEmpty() ? null : deliveries().getFirst(),
                        found -> found != null
                                && found.path("state").stringValue().equals(state)
                                && found.path("attempts").intValue() == attempts);
    }

    /** Tries the newest one now, or sends it again. */
    JsonNode replay() {
        String id = deliveries().getFirst().path("id").stringValue();
        return admin.post(path + "/deliveries/" + id + "/replay", "").json();
    }

    String state() {
        return StreamSupport.stream(
                        admin.get("/api/v1/webhooks").json().path("items").spliterator(), false)
                .filter(webhook -> path.endsWith(webhook.path("id").stringValue()))
                .findFirst()
                .orElseThrow()
                .path("state")
                .stringValue();
    }
}
