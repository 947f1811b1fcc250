package org.posthorn.e2e.gmail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.posthorn.TestUser.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.posthorn.ExtensionCommand;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.Recipient;
import org.posthorn.TestDatabase;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.mailroom.smtp.SmtpConversation;
import org.posthorn.mailroom.smtp.SmtpServer;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The unpacked extension in Chromium on a page that stands in for Gmail, against the whole server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GmailExtensionIntegrationTests extends PosthornIntegrationTest {

    private static final String OFFER =
            "<div>Dear Ann,</div><div>here is <a href=\"https://shop.test/offer?a=1&amp;b=2\">our"
                    + " offer</a>.</div>";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    CreatingAccounts accounts;

    @Autowired
    SmtpServer smtp;

    private TestUser ada;
    private FakeGmail gmail;
    private ExtendedBrowser browser;
    private Page popup;

    @BeforeAll
    void signIn() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        ada = TestUser.inNewAccount(SERVER, accounts);
        json(
                ada.post("/api/v1/contacts", "{\"email\":\"ann@x.test\",\"firstName\":\"Ann\",\"lastName\":\"Lee\"}"),
                201);
        gmail = new FakeGmail(ada.email());
        Path folder = TestDatabase.temporaryFolder();
        ExtensionCommand.run(folder, SERVER);
        browser = new ExtendedBrowser(folder.resolve("unpacked"), gmail, ColorScheme.LIGHT);
        popup = browser.own("popup.html");
        Page entry =
                browser.context().waitForPage(() -> popup.locator("#sign-in").click());
        entry.getByLabel("E-mail address").fill(ada.email());
        entry.locator("input[name=password]").fill(TestUser.PASSWORD);
        entry.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        entry.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Allow"))
                .click();
        assertThat(popup.getByText("No tracked mail yet")).isVisible();
    }

    @AfterAll
    void stop() {
        browser.close();
        gmail.close();
    }

    @Test
    @DisplayName(
            "C2 C6 C7 S1 T6 T17 F5 F6 G9 G11 ticked and sent in Gmail: logged on its record, armed, told of once, and"
                    + " never opened by its sender")
    void fromTheTickToTheNotice() throws IOException {
        popup.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Turn on"))
                .click();
        Page page = browser.gmail("");
        write(page, "dialog", "Ann", "ann@x.test", "Tender", OFFER);
        Locator strip = page.locator("[data-posthorn-strip]");
        tick(page);
        strip.locator(".bar").getByLabel("Log").check();
        assertThat(page.locator("[role=option][data-posthorn-known='Ann Lee']")).isVisible();
        strip.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Before you send"))
                .click();
        assertThat(strip.getByText("A copy with its attachments is logged on Ann Lee"))
                .isVisible();
        page.keyboard().press("Escape");
        int before = gmail.sent();
        page.locator("[data-way=send]").click();

        JsonNode sent = gmail.awaitSent(before + 1);
        String html = sent.get("html").asString();
        String pixel = Recipient.pixelIn(html);
        assertThat(html.replaceAll("<img[^>]*/o/[^>]*>", "")
                        .replaceAll("http://localhost:\\d+/c/\\w+", "https://shop.test/offer?a=1&amp;b=2"))
                .isEqualTo(OFFER);
        String log = sent.get("bcc").get(0).asString();
        try (SmtpConversation server = new SmtpConversation(smtp.port())) {
            assertThat(server.send(log, gmail.mime(sent))).startsWith("250");
        }
        JsonNode email = awaitState("Tender", "sent");
        assertThat(email.get("logged").asBoolean()).isTrue();
        assertThat(timelineOf("ann@x.test")).contains("Tender");

        elsewhere().fetch(pixel);
        awaitState("Tender", "opened");
        assertThat(popup.locator(".mail", new Page.LocatorOptions().setHasText("Tender")))
                .containsText("Opened");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(popUps()).hasSize(1));
        elsewhere().fetch(pixel);
        elsewhere().fetch(Recipient.linkIn(html));
        awaitState("Tender", "clicked");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(popUps()).hasSize(2));
        page.close();
    }

    @Test
    @DisplayName("C2 C4 every way out of Gmail is caught, what is taken back is as it was, and a layout that can't be"
            + " read is left alone")
    void everyWayOut() {
        Page page = browser.gmail("?undo=1500");
        int before = gmail.sent();

        write(page, "reply", "", "ann@x.test", "Re: Offer", OFFER);
        tick(page);
        page.locator("[data-way=archive]").click();
        JsonNode archived = gmail.awaitSent(before + 1);
        assertTracked(archived, "archive");

        write(page, "popout", "Bo", "bo@x.test", "Shortcut", OFFER);
        tick(page);
        page.locator(".editor").press("Control+Enter");
        JsonNode shortcut = gmail.awaitSent(before + 2);
        assertTracked(shortcut, "send");

        write(page, "dialog", "Ann", "ann@x.test", "Later", OFFER);
        tick(page);
        page.locator("[data-way=more]").click();
        page.locator("[selector=scheduledSend]").click();
        page.locator("#tomorrow").click();
        assertTracked(gmail.awaitSent(before + 3), "schedule");

        Page slow = browser.gmail("?undo=30000");
        write(slow, "dialog", "Ann", "ann@x.test", "Undone", OFFER);
        tick(slow);
        slow.locator("[data-way=send]").click();
        slow.locator("#link_undo").click();
        slow.waitForCondition(() -> OFFER.equals(slow.locator(".editor").innerHTML()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stateOf("Undone")).isEqualTo("none"));
        slow.close();

        write(page, "unreadable", "", "", "", OFFER);
        assertThat(page.getByText("can’t read this layout")).isVisible();
        assertThat(page.locator("[data-posthorn-strip]")).hasCount(0);
        assertThat(gmail.sent()).isEqualTo(before + 3);
        page.close();
    }

    @Test
    @DisplayName(
            "T17 the sender who looks at the sent mail asks nobody for the pixel, and whatever loads meanwhile is no"
                    + " open")
    void theSendersOwnLook() {
        Page page = browser.gmail("");
        int before = gmail.sent();
        write(page, "popout", "Bo", "bo@x.test", "Looked", OFFER);
        tick(page);
        page.locator("[data-way=send]").click();
        String html = gmail.awaitSent(before + 1).get("html").asString();
        String sentAt = Instant.now().minus(2, ChronoUnit.HOURS).toString();
        String id = find("Looked").get("id").asString();
        assertThat(ada.post("/api/v1/compose/" + id + "/sent", "{\"sentAt\":\"" + sentAt + "\"}")
                        .statusCode())
                .isEqualTo(204);

        page.evaluate("html => fake.read(html)", html + "<img src=\"https://shop.test/other.gif\">");
        elsewhere().fetch(Recipient.pixelIn(html));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(gmail.proxied()).containsExactly("/meips/image2=s0-d-e1-ft"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                email(find("Looked")).get("engagements").valueStream())
                        .extracting(hit -> hit.get("verdict").asString())
                        .containsExactly("self"));
        assertThat(stateOf("Looked")).isEqualTo("sent");
        page.close();
    }

    @Test
    @DisplayName("C2 T10 what is quoted of own mail loses its pixel and leads where it led, and a mail that can't be"
            + " prepared goes as it is")
    void quotedMailAndTrouble() {
        Page page = browser.gmail("");
        int before = gmail.sent();
        write(page, "popout", "Bo", "bo@x.test", "First", OFFER);
        tick(page);
        page.locator("[data-way=send]").click();
        String first = gmail.awaitSent(before + 1).get("html").asString();

        String quote = "<div class=\"gmail_quote\"><blockquote>%s</blockquote></div>";
        write(page, "reply", "", "bo@x.test", "Re: First", "<div>See above.</div>" + quote.formatted(first));
        tick(page);
        page.locator("[data-way=send]").click();
        String second = gmail.awaitSent(before + 2).get("html").asString();
        assertThat(second.replaceAll("<img[^>]*>$", "")).isEqualTo("<div>See above.</div>" + quote.formatted(OFFER));
        assertThat(Recipient.pixelIn(second)).isNotEqualTo(Recipient.pixelIn(first));

        write(page, "dialog", "Bo", "bo@x.test", "Long", OFFER);
        tick(page);
        page.locator("[name=subjectbox]").fill("x".repeat(1_000));
        page.locator("[data-way=send]").click();
        assertThat(gmail.awaitSent(before + 3).get("html").asString()).isEqualTo(OFFER);
        assertThat(page.getByText("Sent as it was")).isVisible();
        page.close();
    }

    private static void write(Page page, String layout, String name, String address, String subject, String html) {
        List<?> to = address.isEmpty() ? List.of() : List.of(Map.of("name", name, "address", address));
        page.evaluate(
                "mail => fake.compose(mail)", Map.of("layout", layout, "to", to, "subject", subject, "html", html));
    }

    private static void tick(Page page) {
        for (String label : List.of("Track opens", "Track clicks")) {
            Locator box = page.locator("[data-posthorn-strip] .bar").getByLabel(label);
            assertThat(box).isEnabled();
            box.check();
        }
    }

    private static void assertTracked(JsonNode mail, String way) {
        assertThat(mail.get("way").asString()).isEqualTo(way);
        assertThat(Recipient.pixelIn(mail.get("html").asString())).isNotEmpty();
        assertThat(Recipient.linkIn(mail.get("html").asString())).isNotEmpty();
    }

    private static Recipient elsewhere() {
        return Recipient.atADesk();
    }

    /** The ids of the notifications that Chrome shows. */
    private List<?> popUps() {
        return (List<?>) popup.evaluate("() => chrome.notifications.getAll().then(all => Object.keys(all))");
    }

    private JsonNode awaitState(String subject, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stateOf(subject)).isEqualTo(state));
        return find(subject);
    }

    private String stateOf(String subject) {
        JsonNode found = find(subject);
        return found.isMissingNode() ? "none" : found.get("state").asString().toLowerCase(Locale.ROOT);
    }

    private JsonNode find(String subject) {
        return json(ada.get("/api/v1/emails?q=" + subject), 200).path("items").path(0);
    }

    private JsonNode email(JsonNode found) {
        return json(ada.get("/api/v1/emails/" + found.get("id").asString()), 200);
    }

    private String timelineOf(String address) {
        JsonNode contact = json(ada.get("/api/v1/contacts?email=" + address), 200)
                .get("items")
                .get(0);
        return ada.get("/api/v1/contacts/" + contact.get("id").asString() + "/timeline")
                .body();
    }
}
