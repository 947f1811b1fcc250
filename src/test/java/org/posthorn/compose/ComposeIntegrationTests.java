package org.posthorn.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.TestUser.json;

import java.net.http.HttpResponse;
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
import tools.jackson.databind.node.ObjectNode;

class ComposeIntegrationTests extends PosthornIntegrationTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TARGET = "https://shop.test/offer?a=1&b=%20x";
    private static final String HTML =
            "<p>Hello Ann, here is <a href=\"https://shop.test/offer?a=1&amp;b=%20x\">our offer</a>.</p>";

    @Autowired
    CreatingAccounts accounts;

    private TestUser ada;

    @BeforeEach
    void signUp() {
        ada = TestUser.inNewAccount(SERVER, accounts);
    }

    @Test
    @DisplayName("T4 T5 puts a pixel and a redirecting link into the HTML; the link leads only to what stood there")
    void instrumentsHtml() {
        JsonNode prepared = prepare(mail().put("html", HTML), true, true);

        String html = prepared.get("html").asString();
        assertThat(prepared.get("tracked").get("opens").asBoolean()).isTrue();
        assertThat(prepared.get("tracked").get("clicks").asBoolean()).isTrue();
        assertThat(prepared.get("headers").get("X-Posthorn-Id").asString())
                .isEqualTo(prepared.get("id").asString());
        assertThat(prepared.get("pixelHtml").asString()).contains(Recipient.pixelIn(html));
        assertThat(Recipient.atADesk().fetch(Recipient.pixelIn(html)).statusCode())
                .isEqualTo(200);
        HttpResponse<String> click =
                Recipient.atADesk().fetch(Recipient.linkIn(html) + "?url=https://evil.test/&target=https://evil.test/");
        assertThat(click.statusCode()).isEqualTo(302);
        assertThat(click.headers().firstValue("Location")).hasValue(TARGET);
    }

    @Test
    @DisplayName("T2 tracks opens without clicks and clicks without opens")
    void opensAndClicksAreSeparate() {
        String opensOnly =
                prepare(mail().put("html", HTML), true, false).get("html").asString();
        String clicksOnly =
                prepare(mail().put("html", HTML), false, true).get("html").asString();

        assertThat(opensOnly).contains("/o/").doesNotContain("/c/");
        assertThat(clicksOnly).contains("/c/").doesNotContain("/o/");
    }

    @Test
    @DisplayName("T1 Log without Track leaves the mail as it is; Track without Log needs no log")
    void trackAndLogAreSeparate() {
        ObjectNode logged = mail().put("html", HTML).put("log", true);
        JsonNode logOnly = prepare(logged, false, false);
        JsonNode trackOnly = prepare(mail().put("html", HTML), true, true);

        assertThat(logOnly.get("html").asString()).isEqualTo(HTML);
        assertThat(warningCodes(logOnly)).isEmpty();
        assertThat(warningCodes(trackOnly)).isEmpty();
    }

    @Test
    @DisplayName("T6 preparing a prepared draft again changes nothing more and is the same e-mail")
    void preparingTwiceChangesNothingMore() {
        JsonNode first = prepare(mail().put("html", HTML), true, true);
        JsonNode second = prepare(mail().put("html", first.get("html").asString()), true, true);

        assertThat(second.get("html").asString()).isEqualTo(first.get("html").asString());
        assertThat(second.get("id").asString()).isEqualTo(first.get("id").asString());
        assertThat(second.get("pixelHtml").asString())
                .isEqualTo(first.get("pixelHtml").asString());
    }

    @Test
    @DisplayName("T2 a prepared draft whose switches were taken back goes out as it was written")
    void takingTheSwitchesBackRestoresTheDraft() {
        JsonNode first = prepare(mail().put("html", HTML), true, true);
        JsonNode second = prepare(mail().put("html", first.get("html").asString()), false, false);

        assertThat(second.get("html").asString()).isEqualTo(HTML);
        assertThat(second.get("id").asString()).isEqualTo(first.get("id").asString());
    }

    @Test
    @DisplayName("T10 a reply that quotes a tracked mail carries none of its pixels and links")
    void unwrapsTrackedMailInQuotes() {
        JsonNode first = prepare(mail().put("html", HTML), false, true);
        JsonNode opened = prepare(mail().put("html", HTML), true, true);
        send(opened);
        String reply = "<p>Thanks!</p><blockquote>" + opened.get("html").asString() + "</blockquote>";

        JsonNode replied = prepare(mail("RE: Offer").put("html", reply), true, true);

        String html = replied.get("html").asString();
        assertThat(html).doesNotContain(Recipient.pixelIn(opened.get("html").asString()));
        assertThat(html).doesNotContain(Recipient.linkIn(opened.get("html").asString()));
        assertThat(html).contains("<a href=\"https://shop.test/offer?a=1&amp;b=%20x\">our offer</a>");
        assertThat(replied.get("id").asString())
                .isNotEqualTo(opened.get("id").asString())
                .isNotEqualTo(first.get("id").asString());
    }

    @Test
    @DisplayName("T11 a mail that was sent untracked can't be tracked later")
    void aSentMailIsNotAdopted() {
        JsonNode untracked = prepare(mail().put("html", HTML), false, false);
        send(untracked);

        JsonNode again = prepare(mail().put("html", HTML), true, true);

        assertThat(again.get("id").asString()).isNotEqualTo(untracked.get("id").asString());
        assertThat(emailOf(untracked).get("tracked").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("T7 plain text stays plain text: no open can be known, links only when clicks were asked for")
    void plainTextGetsLinksOnly() {
        String text = "Hello,\nsee https://shop.test/offer?a=1&b=2.\n";

        JsonNode withClicks = prepare(mail().put("text", text), true, true);
        JsonNode withoutClicks = prepare(mail().put("text", text), true, false);

        assertThat(withClicks.get("text").asString())
                .contains("/c/")
                .endsWith(".\n")
                .doesNotContain("<");
        assertThat(withClicks.get("html").isNull()).isTrue();
        assertThat(withClicks.get("tracked").get("opens").asBoolean()).isFalse();
        assertThat(warningCodes(withClicks)).containsExactly("opens-cannot-be-known");
        assertThat(withoutClicks.get("text").asString()).isEqualTo(text);
        String target = Recipient.atADesk()
                .fetch(Recipient.linkIn(withClicks.get("text").asString()))
                .headers()
                .firstValue("Location")
                .orElse("");
        assertThat(target).isEqualTo("https://shop.test/offer?a=1&b=2");
    }

    @Test
    @DisplayName("T7 the text beside an HTML part stays as it is")
    void textBesideHtmlIsUntouched() {
        String text = "See https://shop.test/offer";

        JsonNode prepared = prepare(mail().put("html", HTML).put("text", text), true, true);

        assertThat(prepared.get("text").asString()).isEqualTo(text);
    }

    @Test
    @DisplayName("T8 a body without text and image is not tracked, and the answer says why")
    void emptyBodyIsNotTracked() {
        JsonNode prepared = prepare(mail().put("html", "<p>&nbsp;</p>"), true, true);

        assertThat(prepared.get("html").asString()).isEqualTo("<p>&nbsp;</p>");
        assertThat(prepared.get("pixelHtml").asString()).isEmpty();
        assertThat(warningCodes(prepared)).containsExactly("empty-body");
    }

    @Test
    @DisplayName("T9 signed or encrypted mail is never touched")
    void protectedMailIsNotTouched() {
        String armoured = "<pre>-----BEGIN PGP MESSAGE-----\n\nhQEMA https://x.test/\n-----END PGP MESSAGE-----</pre>";

        JsonNode pgp = prepare(mail().put("html", armoured), true, true);
        JsonNode smime = prepare(mail().put("html", HTML).put("signedOrEncrypted", true), true, true);

        assertThat(pgp.get("html").asString()).isEqualTo(armoured);
        assertThat(smime.get("html").asString()).isEqualTo(HTML);
        assertThat(warningCodes(pgp)).containsExactly("protected-message");
        assertThat(warningCodes(smime)).containsExactly("protected-message");
    }

    @Test
    @DisplayName("T21 in long HTML the pixel stands near the top, where a client that clips still loads it")
    void longHtmlHasItsPixelNearTheTop() {
        String html = "<html><body>" + "<p>Lorem ipsum dolor sit amet.</p>".repeat(5_000) + "</body></html>";

        String prepared =
                prepare(mail().put("html", html), true, false).get("html").asString();

        assertThat(prepared.indexOf("/o/")).isBetween(1, 200);
    }

    @Test
    @DisplayName("HTML over 5 MB is refused with 422 that names the field")
    void refusesHugeHtml() {
        HttpResponse<String> response = ada.post(
                "/api/v1/compose/prepare",
                mail().put("html", "x".repeat(5 * 1024 * 1024 + 1)).toString());

        JsonNode problem = json(response, 422);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("html");
    }

    @Test
    @DisplayName("addresses are read as in a header; what is none is named")
    void readsAddressesAsInAHeader() {
        ObjectNode good = JSON.createObjectNode().put("subject", "Hi");
        good.putArray("to")
                .add("\"Lee, Ann\" <Ann@X.test>")
                .add("=?utf-8?q?J=C3=BCrgen?= <j@y.test>")
                .add("Team: a@z.test, b@z.test;");
        ObjectNode bad = JSON.createObjectNode().put("subject", "Hi");
        bad.putArray("to").add("ann@x.test").add("nobody");

        JsonNode checked = json(ada.post("/api/v1/compose/check", good.toString()), 200);
        JsonNode problem = json(ada.post("/api/v1/compose/check", bad.toString()), 422);

        assertThat(checked.get("recipients").size()).isEqualTo(4);
        assertThat(checked.get("recipients").get(0).get("address").asString()).isEqualTo("ann@x.test");
        assertThat(checked.get("recipients").get(0).get("name").asString()).isEqualTo("Lee, Ann");
        assertThat(checked.get("recipients").get(1).get("name").asString()).isEqualTo("Jürgen");
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("to[1]");
    }

    @Test
    @DisplayName("S2 the switches start as the user last left them, then by preference, then by the account's default")
    void switchesStartInTheOrderOfS2() {
        assertThat(check().get("track").get("on").asBoolean()).isFalse();

        prepare(mail().put("html", HTML), true, false);
        assertThat(check().get("track").get("opens").asBoolean()).isTrue();
        assertThat(check().get("track").get("clicks").asBoolean()).isFalse();

        json(ada.put("/api/v1/me/preferences", preferences(false, true)), 200);
        assertThat(check().get("track").get("opens").asBoolean()).isFalse();
        assertThat(check().get("track").get("clicks").asBoolean()).isTrue();

        json(ada.put("/api/v1/account/settings", settings(true, true, false)), 200);
        assertThat(check().get("track").get("on").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("S5 where the account does not allow tracking, nothing is tracked and the reason is given")
    void trackingOffForTheAccount() {
        json(ada.put("/api/v1/account/settings", settings(false, false, false)), 200);

        JsonNode prepared = prepare(mail().put("html", HTML), true, true);

        assertThat(prepared.get("html").asString()).isEqualTo(HTML);
        assertThat(warningCodes(prepared)).containsExactly("tracking-not-allowed");
        assertThat(check().get("track").get("allowed").asBoolean()).isFalse();
        assertThat(check().get("track").get("reason").asString()).isNotBlank();
    }

    @Test
    @DisplayName("sent is idempotent; cancelled mail can't be sent, sent mail not cancelled; strangers see nothing")
    void lifeOfAnEmail() {
        JsonNode sent = prepare(mail().put("html", HTML), true, true);
        JsonNode cancelled = prepare(mail("Other").put("html", HTML), true, true);
        TestUser ben = ada.colleague(accounts);
        TestUser stranger = TestUser.inNewAccount(SERVER, accounts);

        assertThat(say(ada, sent, "sent")).isEqualTo(204);
        assertThat(say(ada, sent, "sent")).isEqualTo(204);
        assertThat(say(ada, sent, "viewing")).isEqualTo(204);
        assertThat(say(ada, sent, "cancel")).isEqualTo(409);
        assertThat(say(ada, cancelled, "cancel")).isEqualTo(204);
        assertThat(say(ada, cancelled, "cancel")).isEqualTo(204);
        assertThat(say(ada, cancelled, "sent")).isEqualTo(409);
        assertThat(say(ben, sent, "viewing")).isEqualTo(404);
        assertThat(say(stranger, sent, "cancel")).isEqualTo(404);
        assertThat(ada.post("/api/v1/compose/nonsense/sent", null).statusCode()).isEqualTo(404);
        assertThat(Recipient.atADesk()
                        .fetch(Recipient.linkIn(cancelled.get("html").asString()))
                        .statusCode())
                .isEqualTo(404);
    }

    private static ObjectNode mail() {
        return mail("Offer");
    }

    private static ObjectNode mail(String subject) {
        ObjectNode mail = JSON.createObjectNode().put("subject", subject);
        mail.putArray("to").add("Ann Lee <ann@x.test>");
        return mail;
    }

    private JsonNode prepare(ObjectNode mail, boolean opens, boolean clicks) {
        mail.putObject("track").put("opens", opens).put("clicks", clicks);
        return json(ada.post("/api/v1/compose/prepare", mail.toString()), 201);
    }

    private JsonNode check() {
        return json(ada.post("/api/v1/compose/check", mail().toString()), 200);
    }

    private void send(JsonNode prepared) {
        assertThat(say(ada, prepared, "sent")).isEqualTo(204);
    }

    private JsonNode emailOf(JsonNode prepared) {
        return json(ada.get("/api/v1/emails/" + prepared.get("id").asString()), 200);
    }

    private static int say(TestUser user, JsonNode prepared, String word) {
        return user.post("/api/v1/compose/" + prepared.get("id").asString() + "/" + word, null)
                .statusCode();
    }

    private static java.util.List<String> warningCodes(JsonNode prepared) {
        return prepared.get("warnings")
                .valueStream()
                .map(warning -> warning.get("code").asString())
                .toList();
    }

    private static String preferences(boolean opens, boolean clicks) {
        return JSON.createObjectNode()
                .put("trackOpens", opens)
                .put("trackClicks", clicks)
                .put("notify", true)
                .put("desktopPopups", false)
                .toString();
    }

    private static String settings(boolean allow, boolean apply, boolean on) {
        return JSON.createObjectNode()
                .put("allowTracking", allow)
                .put("applyTrackDefault", apply)
                .put("trackByDefault", on)
                .put("applyLogDefault", false)
                .put("logByDefault", false)
                .toString();
    }
}
