package org.posthorn.tracking.silencing;

import static org.posthorn.TestUser.json;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.posthorn.Recipient;
import org.posthorn.TestUser;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.TrackingAddresses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A tracked mail that went out a day ago, prepared over HTTP as a client does. */
public record SentMail(TestUser sender, String id, String html) {

    /** Where the mail's only link leads. */
    public static final String TARGET = "https://shop.test/offer";

    /** One copy for all these addresses. */
    public static SentMail to(TestUser sender, String... addresses) {
        ObjectNode mail =
                new JsonMapper().createObjectNode().put("from", sender.email()).put("subject", "Our offer");
        ArrayNode to = mail.putArray("to");
        for (String address : addresses) {
            to.add(address);
        }
        mail.put("html", "<p>Hello, here is <a href=\"" + TARGET + "\">our offer</a>.</p>")
                .put("log", false);
        mail.putObject("track").put("opens", true).put("clicks", true);
        JsonNode prepared = json(sender.post("/api/v1/compose/prepare", mail.toString()), 201);
        String id = prepared.get("id").asString();
        Instant sentAt = Instant.now().minus(1, ChronoUnit.DAYS);
        sender.post("/api/v1/compose/" + id + "/sent", "{\"sentAt\":\"" + sentAt + "\"}");
        return new SentMail(sender, id, prepared.get("html").asString());
    }

    /** Loads the pixel. */
    public HttpResponse<String> openedBy(Recipient recipient) {
        return recipient.fetch(Recipient.pixelIn(html));
    }

    /** Follows the link, but not where it leads. */
    public HttpResponse<String> clickedBy(Recipient recipient) {
        return recipient.fetch(Recipient.linkIn(html));
    }

    public Token pixel(TrackingAddresses addresses) {
        return Objects.requireNonNull(addresses.pixelToken(Recipient.pixelIn(html)));
    }

    public Token link(TrackingAddresses addresses) {
        return Objects.requireNonNull(addresses.clickToken(Recipient.linkIn(html)));
    }

    /** All that is stored of hits on it. */
    public JsonNode engagements() {
        return json(sender.get("/api/v1/emails/" + id), 200).get("engagements");
    }
}
