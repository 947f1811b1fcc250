package org.posthorn.mailbox;

import org.posthorn.account.ApiClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prepares mail over the API, as the clients do. */
final class Preparing {

    private static final JsonMapper JSON = new JsonMapper();

    private Preparing() {}

    /** What the server made of a mail. */
    record Prepared(String id, String html) {}

    static Prepared prepare(ApiClient api, Written mail, boolean track, boolean log) {
        ObjectNode body = JSON.createObjectNode()
                .put("from", mail.from())
                .put("subject", mail.subject())
                .put("html", mail.html())
                .put("log", log);
        body.putArray("to").add(mail.to());
        body.putObject("track").put("opens", track).put("clicks", track);
        JsonNode answer = api.post("/api/v1/compose/prepare", body.toString()).json();
        return new Prepared(answer.path("id").asString(), answer.path("html").asString());
    }
}
