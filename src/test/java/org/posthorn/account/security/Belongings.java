package org.posthorn.account.security;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.User;
import org.posthorn.kernel.PublicId;

/**
 * One of each kind of object that the API names by an id, made by its owner through the API.
 *
 * @param ids by the part of the path before the id
 */
record Belongings(Map<String, String> ids) {

    /** @param owner with all scopes */
    static Belongings of(ApiClient owner, User user) {
        Map<String, String> ids = new LinkedHashMap<>();
        String ann = "ann" + user.id().value() + "@x.test";
        ids.put("contacts", made(owner.post("/api/v1/contacts", "{\"email\":\"" + ann + "\"}")));
        ids.put("companies", made(owner.post("/api/v1/companies", "{\"name\":\"Acme\"}")));
        ids.put("deals", made(owner.post("/api/v1/deals", "{\"name\":\"Deal\"}")));
        ids.put("tickets", made(owner.post("/api/v1/tickets", "{\"subject\":\"Ticket\"}")));
        String prepared = made(owner.post(
                "/api/v1/compose/prepare",
                "{\"from\":\"%s\",\"to\":[\"%s\"],\"subject\":\"s\",\"html\":\"<p>Hi</p>\",\"track\":{\"opens\":true,\"clicks\":false},\"log\":false}"
                        .formatted(user.email(), ann)));
        ids.put("compose", prepared);
        ids.put("emails", prepared);
        ids.put("logged-emails", made(upload(owner, user.email().value(), ann)));
        upload(owner, "stranger@y.test", ann);
        ids.put("quarantine", first(owner.get("/api/v1/quarantine")));
        ids.put("tokens", first(owner.get("/api/v1/tokens")));
        String alias = made(owner.post("/api/v1/me/aliases", "{\"address\":\"also-" + ann + "\"}"));
        ids.put("me/aliases", alias);
        ids.put("aliases", alias);
        ids.put("users", PublicId.of(user.id().value()));
        ids.put("users/invitations", made(owner.post("/api/v1/users", "{\"email\":\"new-" + ann + "\"}")));
        ids.put(
                "webhooks",
                made(owner.post("/api/v1/webhooks", "{\"url\":\"https://1.1.1.1/\",\"events\":[\"email.opened\"]}")));
        ids.put("jobs", ended(owner, owner.post("/api/v1/retention/run", "")));
        return new Belongings(ids);
    }

    /** With one more that the API can't make, such as what takes a consent in a browser. */
    Belongings with(String kind, long id) {
        Map<String, String> all = new LinkedHashMap<>(ids);
        all.put(kind, PublicId.of(id));
        return new Belongings(all);
    }

    /** The values of a route's variables. */
    Map<String, String> variables(Route route) {
        String id = ids.get(route.kind());
        if (id == null) {
            throw new AssertionError("Say above how to make one of: " + route.kind());
        }
        return Map.of(
                "type",
                "contacts",
                "type2",
                "deals",
                "id",
                id,
                "id2",
                String.valueOf(ids.get("deals")),
                "delivery",
                id);
    }

    /** A job that changes no more. */
    private static String ended(ApiClient owner, Answer begun) {
        String id = begun.json().path("jobId").asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !owner.get("/api/v1/jobs/" + id)
                        .json()
                        .path("finishedAt")
                        .isNull());
        return id;
    }

    private static Answer upload(ApiClient owner, String from, String to) {
        String mail =
                "From: %s\r\nTo: %s\r\nSubject: Hello\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\nMessage-ID: <%s@x.test>\r\n\r\nHi.\r\n"
                        .formatted(from, to, from.replace('@', '.') + to.replace('@', '.'));
        return owner.with("Content-Type", "message/rfc822").post("/api/v1/logged-emails", mail);
    }

    private static String made(Answer answer) {
        if (answer.status() != 201) {
            throw new AssertionError("Not made: " + answer.status() + " " + answer.text());
        }
        return answer.json().path("id").asString();
    }

    private static String first(Answer list) {
        return list.json().path("items").path(0).path("id").asString();
    }
}
