package org.posthorn.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.TestUser.json;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.Recipient;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client says that its user looks at a mail of his own, of which it knows what stands in it and no more. */
class ViewingIntegrationTests extends PosthornIntegrationTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    CreatingAccounts accounts;

    private TestUser ada;
    private JsonNode mail;
    private String pixel;

    @BeforeEach
    void sentLongAgo() {
        ada = TestUser.inNewAccount(SERVER, accounts);
        var wanted = JSON.createObjectNode().put("subject", "Offer").put("html", "<p>Hello</p>");
        wanted.putArray("to").add("ann@x.test");
        wanted.putObject("track").put("opens", true);
        mail = json(ada.post("/api/v1/compose/prepare", wanted.toString()), 201);
        ada.post(
                "/api/v1/compose/" + mail.get("id").asString() + "/sent",
                "{\"sentAt\":\"" + java.time.Instant.now().minusSeconds(7_200) + "\"}");
        pixel = Recipient.pixelIn(mail.get("html").asString());
    }

    @Test
    @DisplayName("T17 what loads while the sender looks at the mail, known by its pixel alone, is the sender's own")
    void theSendersOwnLook() {
        assertThat(look(ada, "https://proxy.test/x#" + pixel)).isEqualTo(204);

        Recipient.atADesk().fetch(pixel);

        assertThat(awaitVerdict()).isEqualTo("self");
    }

    @Test
    @DisplayName("T17 nobody else's word makes an open the sender's, and nonsense counts for nothing")
    void nobodyElsesLook() {
        assertThat(look(ada.colleague(accounts), pixel)).isEqualTo(204);
        assertThat(look(ada, "https://x.test/o/abc/nonsense.gif")).isEqualTo(204);
        assertThat(look(ada, "x".repeat(3_000))).isEqualTo(422);

        Recipient.atADesk().fetch(pixel);

        assertThat(awaitVerdict()).isNotEqualTo("self");
    }

    private static int look(TestUser user, String url) {
        var body = JSON.createObjectNode();
        body.putArray("urls").add(url);
        return user.post("/api/v1/compose/viewing", body.toString()).statusCode();
    }

    private String awaitVerdict() {
        String path = "/api/v1/emails/" + mail.get("id").asString();
        return Awaitility.await()
                .until(() -> json(ada.get(path), 200).get("engagements"), list -> !list.isEmpty())
                .get(0)
                .get("verdict")
                .asString();
    }
}
