package org.posthorn.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.posthorn.TestUser.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.Recipient;
import org.posthorn.TestUser;
import org.posthorn.account.ApiClient;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.account.TestUsers;
import org.posthorn.correspondence.Desk;
import org.posthorn.correspondence.Letter;
import org.posthorn.crm.Contact;
import org.posthorn.crm.Deal;
import org.posthorn.crm.RecordFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WorkspaceAddOnIntegrationTests extends PosthornIntegrationTest {

    private static final List<String> ON = List.of("on");

    @Autowired
    CreatingAccounts accounts;

    @Autowired
    ApplicationContext context;

    private TestUser ada;
    private RecordFixture records;
    private Desk desk;

    @BeforeEach
    void signUp() {
        ada = TestUser.inNewAccount(SERVER, accounts);
        records = new RecordFixture(context, ada.user());
        desk = new Desk(context, ada.user());
    }

    private AddOn addOn() {
        return new AddOn(SERVER, ada.email());
    }

    @Test
    @DisplayName("C3 S1 C7 G9 beside a draft stand both switches, who may be tracked, and where it would be logged")
    void showsTheSwitchesBesideADraft() {
        Contact ann = records.contact("ann@x.test", "Ann", "<Lee>");
        Deal deal = records.deal("Rollout & more", "open");
        records.associate(ann.ref(), deal.ref());

        JsonNode card = addOn().writing("to", "Ann Lee <ann@x.test>")
                .writing("cc", "new@x.test")
                .post("compose")
                .at("/action/navigations/0/pushCard");

        assertThat(switches(card)).containsExactly("track", "log");
        assertThat(switched(card)).isEmpty();
        assertThat(texts(card, "/selectionInput/items/0/value"))
                .containsExactly("contact:" + RecordFixture.id(ann), "new@x.test");
        assertThat(card.toString())
                .contains("deal:" + RecordFixture.id(deal), "Rollout & more – Open deal of Ann <Lee>, touched today")
                .contains("\"function\":\"" + SERVER + "/gw/insert\"")
                .contains("\"url\":\"" + SERVER + "/contacts/" + RecordFixture.id(ann) + "\"");
    }

    @Test
    @DisplayName("S2 the switches start as the user sent the last message; C3 pressing one keeps what is pressed")
    void startsAsTheLastMessageWasSent() {
        addOn().writing("to", "ann@x.test").with(Map.of("track", ON)).post("insert");

        assertThat(switched(addOn().writing("to", "ann@x.test").post("compose")))
                .containsExactly("track");
        assertThat(switched(addOn().writing("to", "ann@x.test")
                        .with(Map.of("log", ON))
                        .post("toggle")
                        .at("/renderActions/action/navigations/0/updateCard")))
                .containsExactly("log");
    }

    @Test
    @DisplayName("S5 A4 where the account allows no tracking the switch is not there, and the reason is")
    void saysWhyNothingMayBeTracked() {
        set("allowTracking", false);

        JsonNode card = addOn().in("de-DE").writing("to", "ann@x.test").post("compose");
        JsonNode inserted =
                addOn().writing("to", "ann@x.test").with(Map.of("track", ON)).post("insert");

        assertThat(switches(card)).containsExactly("log");
        assertThat(card.toString()).contains("Ihr Konto").contains("Diese Mail protokollieren");
        assertThat(inserted.at("/renderActions/action/notification/text").asString())
                .isEqualTo("Your account doesn't allow tracking.");
        assertThat(inserted.at("/renderActions/hostAppAction").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("C3 T1 Track alone inserts the pixel and nothing else")
    void insertsThePixelOnly() {
        JsonNode draft = insert(Map.of("track", ON), "ann@x.test");

        assertThat(draft.at("/updateBody/insertContents/0/content").asString())
                .startsWith("<img src=\"" + SERVER + "/o/" + ada.user().senderKey() + "/")
                .doesNotContain("/c/", "<a ");
        assertThat(draft.has("updateBccRecipients")).isFalse();
        assertThat(sent("tracked=true")).hasSize(1);
    }

    @Test
    @DisplayName("C7 T17 says where nobody would see that the mail was sent, so that no open would count")
    void saysWhereNoOpenWouldCount() {
        String unseen = addOn().writing("to", "ann@x.test").post("compose").toString();
        String logged = addOn().writing("to", "ann@x.test")
                .with(Map.of("track", ON, "log", ON))
                .post("toggle")
                .toString();
        JsonNode inserted =
                addOn().writing("to", "ann@x.test").with(Map.of("track", ON)).post("insert");

        assertThat(unseen).contains("Opens count only if the mail is logged too");
        assertThat(logged).doesNotContain("Opens count only if");
        assertThat(inserted.at("/renderActions/action/notification/text").asString())
                .startsWith("Inserted, but opens will count only if");
    }

    @Test
    @DisplayName("T1 G11 Log alone adds the secret address to the hidden recipients, who all stay")
    void logsByTheSecretAddress() {
        AddOn addOn = addOn().writing("to", "ann@x.test").writing("bcc", "Boss <boss@x.test>");

        JsonNode draft = addOn.with(Map.of("log", ON))
                .post("insert")
                .at("/renderActions/hostAppAction/gmailAction/updateDraftActionMarkup");

        assertThat(draft.has("updateBody")).isFalse();
        assertThat(draft.at("/updateBccRecipients/bccRecipients")
                        .valueStream()
                        .map(box -> box.path("email").asString()))
                .hasSize(2)
                .startsWith("Boss <boss@x.test>")
                .last()
                .asString()
                .startsWith("log+");
    }

    @Test
    @DisplayName("G3 a mail that is never logged gets no hidden recipient, and says so")
    void saysWhatIsNeverLogged() {
        set("neverLog", List.of("x.test"));

        JsonNode card = addOn().writing("to", "ann@x.test").post("compose");
        JsonNode inserted =
                addOn().writing("to", "ann@x.test").with(Map.of("log", ON)).post("insert");

        assertThat(switches(card)).containsExactly("track");
        assertThat(card.toString()).contains("Mail is never logged that goes to ann@x.test.");
        assertThat(inserted.at("/renderActions/action/notification/text").asString())
                .isEqualTo("This mail can't be logged.");
    }

    @Test
    @DisplayName("G10 G11 what is inserted counts once the copy is here: logged on what was ticked, its subject learnt")
    void countsOnceTheSentMailWasSeen() {
        records.contact("ann@x.test", "Ann", "Lee");
        Deal chosen = records.deal("Rollout", "open");
        String pixel = pixel(insert(
                Map.of("track", ON, "log", ON, "records", List.of("deal:" + RecordFixture.id(chosen))), "ann@x.test"));

        long logged = desk.log(copyWith(pixel).sentAt(Instant.now().minusSeconds(600)));
        Recipient.atADesk().fetch(Recipient.pixelIn(pixel));

        assertThat(desk.recordsOf(logged)).containsExactly(chosen.ref());
        await().untilAsserted(() -> {
            JsonNode mail = sent("tracked=true").getFirst();
            assertThat(mail.path("subject").asString()).isEqualTo("The offer");
            assertThat(mail.path("state").asString()).isEqualTo("opened");
        });
    }

    @Test
    @DisplayName("T17 that Gmail loads the pixel while the mail is being written counts for nothing, then or later")
    void countsNothingBeforeSending() {
        records.contact("ann@x.test", "Ann", "Lee");
        String pixel = pixel(insert(Map.of("track", ON, "log", ON), "ann@x.test"));

        Recipient.atADesk().fetch(Recipient.pixelIn(pixel));
        await().untilAsserted(() -> assertThat(verdicts()).containsExactly("before-send"));
        String copy = "From: %s\r\nTo: ann@x.test\r\nSubject: The offer\r\nMIME-Version: 1.0\r\nDate: %s\r\n%s"
                .formatted(
                        ada.email(),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2)),
                        "Content-Type: text/html\r\n\r\n<p>Here it is.</p>" + pixel);
        ApiClient.Answer logged = ApiClient.anonymous(PORT)
                .withToken(ada.token())
                .with("Content-Type", "message/rfc822")
                .post("/api/v1/logged-emails", copy);

        assertThat(logged.status()).as(logged.text()).isEqualTo(201);
        assertThat(sent("tracked=true").getFirst().path("state").asString()).isEqualTo("sent");
        assertThat(verdicts()).containsExactly("before-send");
    }

    private Letter copyWith(String pixel) {
        return Letter.of(ada.user(), "ann@x.test").subject("The offer").html("<p>Here it is.</p>" + pixel);
    }

    private static String pixel(JsonNode draft) {
        return draft.at("/updateBody/insertContents/0/content").asString();
    }

    private List<String> verdicts() {
        String id = sent("tracked=true").getFirst().path("id").asString();
        return json(ada.get("/api/v1/emails/" + id), 200)
                .get("engagements")
                .valueStream()
                .map(engagement -> engagement.path("verdict").asString())
                .toList();
    }

    @Test
    void insertsNothingWhereNothingIsSwitchedOn() {
        JsonNode answer = addOn().writing("to", "ann@x.test").post("insert");

        assertThat(answer.at("/renderActions/action/notification/text").asString())
                .startsWith("Both switches are off");
        assertThat(sent("limit=5")).isEmpty();
    }

    @Test
    @DisplayName("C3 beside an open mail stand its people with company, deals and latest mails, and how to log it")
    void showsWhoIsInAnOpenMail() {
        Contact ann = records.contact("ann@x.test", "Ann", "Lee");
        Deal deal = records.deal("Rollout", "open");
        records.associate(ann.ref(), deal.ref());
        desk.log(Letter.of(ada.user(), "ann@x.test").subject("Last <week>"));
        GoogleStandIn.hasMail("m-1", Map.of("From", "Ann <Ann@X.test>", "To", ada.email() + ", new@x.test"));

        String card = addOn().lookingAt("m-1").post("open").toString();

        assertThat(card)
                .contains("<b>Ann Lee</b>", "<b>Rollout</b>", "Last &lt;week&gt;", "To matches ann@x.test")
                .contains("No contact has the address new@x.test.", "log+")
                .contains(SERVER + "/deals/" + RecordFixture.id(deal))
                .doesNotContain(ada.email());
    }

    @Test
    @DisplayName("C3 shows nobody of another account")
    void showsNobodyOfAnotherAccount() {
        TestUser other = TestUser.inNewAccount(SERVER, accounts);
        new RecordFixture(context, other.user()).contact("secret@x.test", "Not", "Yours");
        GoogleStandIn.hasMail("m-2", Map.of("From", "secret@x.test"));

        assertThat(addOn().lookingAt("m-2").post("open").toString())
                .contains("No contact has the address secret@x.test.")
                .doesNotContain("Not Yours");
    }

    @Test
    @DisplayName("C3 asks Google for what the user has not allowed yet")
    void asksForMissingRights() {
        assertThat(scope(addOn().withoutUserToken().post("home"))).endsWith("/userinfo.email");
        assertThat(scope(addOn().without("gmail.addons.current.action.compose").post("compose")))
                .endsWith("/gmail.addons.current.action.compose");
        assertThat(scope(addOn().without("gmail.addons.current.message.metadata")
                        .lookingAt("m-1")
                        .post("open")))
                .endsWith("/gmail.addons.current.message.metadata");
        GoogleStandIn.refuses("m-3", "insufficientPermissions");
        assertThat(scope(addOn().lookingAt("m-3").post("open"))).endsWith("/gmail.addons.current.message.metadata");
    }

    @Test
    @DisplayName("C3 tells in words what went wrong")
    void tellsWhatWentWrong() {
        GoogleStandIn.refuses("m-4", "accessNotConfigured");

        assertThat(addOn().lookingAt("m-4").post("open").toString()).contains("The Gmail API is not enabled");
        assertThat(addOn().lookingAt("gone").post("open").toString()).contains("Gmail did not let Posthorn see");
        assertThat(addOn().writing("to", "nonsense", "half@", "")
                        .post("compose")
                        .toString())
                .contains("Add recipients to the mail");
    }

    @Test
    @DisplayName("C3 the home page shows what became of the latest tracked mails")
    void showsTheLatestMails() {
        assertThat(addOn().post("home").toString()).contains("No tracked mail yet.");

        insert(Map.of("track", ON), "ann@x.test");

        assertThat(addOn().in("pl").post("home").toString()).contains("Ostatnio śledzone", "(bez tematu)");
    }

    @Test
    @DisplayName("C3 A7 whom nobody knows here, or no more, gets a card that says so")
    void tellsStrangersThatTheyAreNone() {
        TestUser ben = ada.colleague(accounts);
        assertThat(new AddOn(SERVER, ben.email()).post("home").toString()).contains("No tracked mail yet.");
        new TestUsers(context).deactivate(ben.user());

        assertThat(new AddOn(SERVER, ben.email()).post("home").toString())
                .contains("No active user of " + SERVER + "/ has the address " + ben.email());
        assertThat(new AddOn(SERVER, "stranger@x.test")
                        .with(Map.of("track", ON))
                        .post("insert")
                        .toString())
                .contains("You are not a user here")
                .doesNotContain("hostAppAction");
    }

    private JsonNode insert(Map<String, List<String>> inputs, String... to) {
        return addOn().writing("to", to)
                .with(inputs)
                .post("insert")
                .at("/renderActions/hostAppAction/gmailAction/updateDraftActionMarkup");
    }

    private List<JsonNode> sent(String query) {
        return json(ada.get("/api/v1/emails?" + query), 200)
                .get("items")
                .valueStream()
                .toList();
    }

    private void set(String name, Object value) {
        JsonNode settings = json(ada.get("/api/v1/account/settings"), 200);
        ((ObjectNode) settings).putPOJO(name, value);
        json(ada.put("/api/v1/account/settings", settings.toString()), 200);
    }

    private static String scope(JsonNode answer) {
        return answer.at("/requesting_google_scopes/scopes/0").asString();
    }

    private static List<String> switches(JsonNode answer) {
        return answer.findParents("switchControl").stream()
                .map(line -> line.at("/switchControl/name").asString())
                .toList();
    }

    private static List<String> switched(JsonNode answer) {
        return answer.findParents("switchControl").stream()
                .filter(line -> line.at("/switchControl/selected").asBoolean())
                .map(line -> line.at("/switchControl/name").asString())
                .toList();
    }

    private static List<String> texts(JsonNode answer, String pointer) {
        return answer.findParents("selectionInput").stream()
                .map(line -> line.at(pointer).asString())
                .toList();
    }
}
