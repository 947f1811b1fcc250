package org.posthorn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.posthorn.TestUser.json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.Recipient;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A mail that was prepared through a client, and the copy of it that comes to be logged. */
class JoinedMailIntegrationTests extends PosthornIntegrationTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HTML = "<p>See <a href=\"https://shop.test/offer\">our offer</a>.</p>";

    @Autowired
    CreatingAccounts accounts;

    @Autowired
    ApplicationContext context;

    private TestUser ada;
    private Desk desk;

    @BeforeEach
    void signUp() {
        ada = TestUser.inNewAccount(SERVER, accounts);
        desk = new Desk(context, ada.user());
    }

    @Test
    @DisplayName("G10 the copy goes to the records that were chosen while writing, and G5 makes the ticked contacts")
    void theCopyFollowsTheChoice() {
        desk.contact("ann@x.test");
        RecordRef chosen = desk.contact("chosen@x.test");
        ObjectNode draft = draft("ann@x.test", "new@x.test", "other@x.test").put("log", true);
        draft.putArray("associations").addObject().put("type", "contact").put("id", PublicId.of(chosen.id()));
        draft.putArray("createContacts").add("new@x.test");
        JsonNode prepared = json(ada.post("/api/v1/compose/prepare", draft.toString()), 201);

        long logged = desk.log(copyOf(prepared, "ann@x.test", "new@x.test", "other@x.test"));

        assertThat(desk.recordsOf(logged)).contains(chosen).hasSize(2);
        assertThat(desk.knows("new@x.test")).isTrue();
        assertThat(desk.knows("other@x.test")).isFalse();
        assertThat(desk.column(logged, "outgoing_email_id")).isEqualTo(number(prepared));
    }

    @Test
    @DisplayName("R6 T17 what is shown of the copy carries no pixel of ours and the links as they were written")
    void theShownCopyIsWithoutOurTraces() {
        desk.contact("ann@x.test");
        JsonNode prepared = tracked("ann@x.test");
        String html = prepared.get("html").asString();

        long logged = desk.log(Letter.of(ada.user(), "ann@x.test").html(html));

        JsonNode shown = json(ada.get("/api/v1/logged-emails/" + PublicId.of(logged)), 200);
        assertThat(html).contains(Recipient.pixelIn(html));
        assertThat(shown.get("html").asString())
                .contains("<a href=\"https://shop.test/offer\">our offer</a>")
                .doesNotContain("/o/", "/c/");
    }

    @Test
    @DisplayName("G11 a copy without our header is known by a token in its body; that it is here says that it was sent")
    void theCopyIsKnownByAToken() {
        desk.contact("ann@x.test");
        JsonNode prepared = tracked("ann@x.test");

        long logged = desk.log(
                Letter.of(ada.user(), "ann@x.test").html(prepared.get("html").asString()));

        assertThat(desk.column(logged, "outgoing_email_id")).isEqualTo(number(prepared));
        assertThat(stateOf(prepared)).isEqualTo("sent");
        assertThat(json(ada.get("/api/v1/emails/" + prepared.get("id").asString()), 200)
                        .get("logged")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("G12 a logged reply turns the prepared mail to replied, an automatic one does not")
    void repliesAreToldOf() {
        desk.contact("ann@x.test");
        JsonNode prepared = tracked("ann@x.test");
        Letter copy = copyOf(prepared, "ann@x.test");
        desk.log(copy);

        desk.log(reply(copy).automatic());
        String afterTheAutomaticOne = stateOf(prepared);
        desk.log(reply(copy));

        assertThat(afterTheAutomaticOne).isEqualTo("sent");
        await().untilAsserted(() -> assertThat(stateOf(prepared)).isEqualTo("replied"));
    }

    @Test
    @DisplayName("G12 a reply that comes in before the copy of what it answers is told of once that is here")
    void earlyRepliesAreToldOf() {
        desk.contact("ann@x.test");
        JsonNode prepared = tracked("ann@x.test");
        Letter copy = copyOf(prepared, "ann@x.test");

        desk.log(reply(copy));
        desk.log(copy);

        assertThat(stateOf(prepared)).isEqualTo("replied");
    }

    private String stateOf(JsonNode prepared) {
        return json(ada.get("/api/v1/emails/" + prepared.get("id").asString()), 200)
                .get("state")
                .asString();
    }

    @Test
    void aStrangersHeaderJoinsNothing() {
        TestUser eve = TestUser.inNewAccount(SERVER, accounts);
        Desk evesDesk = new Desk(context, eve.user());
        evesDesk.contact("ann@x.test");
        JsonNode prepared = tracked("ann@x.test");

        long logged = evesDesk.log(Letter.of(eve.user(), "ann@x.test")
                .header("X-Posthorn-Id", prepared.get("id").asString())
                .html(prepared.get("html").asString()));

        assertThat(evesDesk.columnOrNull(logged, "outgoing_email_id")).isNull();
    }

    private Letter reply(Letter to) {
        return Letter.through(ada.user()).from("ann@x.test").to(ada.email()).answering(to.messageId());
    }

    private Letter copyOf(JsonNode prepared, String... to) {
        return Letter.of(ada.user(), to)
                .header("x-posthorn-id", prepared.get("id").asString());
    }

    private JsonNode tracked(String... to) {
        ObjectNode draft = draft(to).put("html", HTML);
        draft.putObject("track").put("opens", true).put("clicks", true);
        return json(ada.post("/api/v1/compose/prepare", draft.toString()), 201);
    }

    private static ObjectNode draft(String... to) {
        ObjectNode draft = JSON.createObjectNode().put("subject", "Offer");
        for (String address : to) {
            draft.withArray("to").add(address);
        }
        return draft;
    }

    private static long number(JsonNode prepared) {
        return PublicId.parse(prepared.get("id").asString()).orElseThrow();
    }
}
