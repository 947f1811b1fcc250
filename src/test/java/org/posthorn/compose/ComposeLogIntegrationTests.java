package org.posthorn.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.TestUser.json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.AccountScope;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.crm.Contact;
import org.posthorn.crm.Contacts;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ComposeLogIntegrationTests extends PosthornIntegrationTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    CreatingAccounts accounts;

    @Autowired
    Contacts contacts;

    private TestUser ada;
    private String ann;

    @BeforeEach
    void signUpAndKnowAnn() {
        ada = TestUser.inNewAccount(SERVER, accounts);
        Contact contact = new Contact(
                ada.user().accountId(),
                new EmailAddress("ann@x.test"),
                "Ann",
                "Lee",
                null,
                false,
                ada.user().createdAt());
        ann = PublicId.of(AccountScope.callAs(ada.user().accountId(), () -> contacts.save(contact))
                .id()
                .value());
    }

    @Test
    @DisplayName("G9 G15 suggests the recipients' records with the reason; G5 offers unknown ones as new contacts")
    void suggestsRecordsAndNewContacts() {
        JsonNode answer = check("Ann <ann@x.test>", "new@x.test", ada.email());

        assertThat(answer.get("log").get("allowed").asBoolean()).isTrue();
        JsonNode suggested = answer.get("associations").get(0);
        assertThat(suggested.get("type").asString()).isEqualTo("contact");
        assertThat(suggested.get("id").asString()).isEqualTo(ann);
        assertThat(suggested.get("selected").asBoolean()).isTrue();
        assertThat(suggested.get("why").asString()).contains("ann@x.test");
        assertThat(answer.get("newContacts")).hasSize(1);
        assertThat(answer.get("newContacts").get(0).get("address").asString()).isEqualTo("new@x.test");
        assertThat(answer.get("newContacts").get(0).get("selected").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("S3 the user's preferences say what is chosen and ticked at first")
    void preferencesSayWhatIsChosen() {
        prefer("\"autoAssociate\":[\"deal\"],\"createContacts\":\"ask\"");

        JsonNode answer = check("ann@x.test", "new@x.test");

        assertThat(answer.get("associations").get(0).get("selected").asBoolean())
                .isFalse();
        assertThat(answer.get("newContacts").get(0).get("selected").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("G3 one recipient on the never-log list switches Log off for the whole mail, and says why")
    void neverLogSwitchesLogOff() {
        prefer("\"neverLog\":[\"*.secret.test\",\"@private.test\"]");

        JsonNode answer = check("ann@x.test", "new@a.secret.test");
        JsonNode prepared = json(
                ada.post(
                        "/api/v1/compose/prepare",
                        mail("eve@private.test").put("log", true).toString()),
                201);

        assertThat(answer.get("log").get("allowed").asBoolean()).isFalse();
        assertThat(answer.get("log").get("reason").asString()).contains("new@a.secret.test");
        assertThat(answer.get("recipients").get(0).get("neverLog").asBoolean()).isFalse();
        assertThat(answer.get("recipients").get(1).get("neverLog").asBoolean()).isTrue();
        assertThat(answer.get("newContacts")).isEmpty();
        assertThat(prepared.get("bcc").isNull()).isTrue();
        assertThat(prepared.get("warnings").get(0).get("code").asString()).isEqualTo("never-logged");
        assertThat(json(ada.get("/api/v1/me/preferences"), 200).get("neverLog"))
                .extracting(JsonNode::asString)
                .containsExactly("*.secret.test", "private.test");
    }

    @Test
    @DisplayName("G10 a chosen record must be there")
    void aChosenRecordMustBeThere() {
        ObjectNode mail = mail("ann@x.test").put("log", true);
        mail.putArray("associations").addObject().put("type", "contact").put("id", ann);
        assertThat(status(mail)).isEqualTo(201);
        mail.withArray("associations").addObject().put("type", "contact").put("id", "0000000000001");
        assertThat(status(mail)).isEqualTo(422);
        mail.putArray("associations").addObject().put("type", "fax").put("id", ann);
        assertThat(status(mail)).isEqualTo(422);
    }

    private int status(ObjectNode mail) {
        return ada.post("/api/v1/compose/prepare", mail.toString()).statusCode();
    }

    private JsonNode check(String... to) {
        return json(ada.post("/api/v1/compose/check", mail(to).toString()), 200);
    }

    private void prefer(String more) {
        String body = "{\"notify\":true,\"desktopPopups\":false," + more + "}";
        json(ada.put("/api/v1/me/preferences", body), 200);
    }

    private static ObjectNode mail(String... to) {
        ObjectNode mail = JSON.createObjectNode().put("subject", "Offer");
        for (String address : to) {
            mail.withArray("to").add(address);
        }
        return mail;
    }
}
