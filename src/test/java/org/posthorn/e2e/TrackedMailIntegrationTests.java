package org.posthorn.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.TestUser.json;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A mail from its preparing to the live feed, in two real browsers at two network addresses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrackedMailIntegrationTests extends PosthornIntegrationTest {

    private static final String SENDERS_ADDRESS = "198.51.100.20";
    private static final String RECIPIENTS_ADDRESS = "203.0.113.45";
    private static final Pattern FAINT = Pattern.compile(".*\\bfeed-off\\b.*");

    @Autowired
    CreatingAccounts accounts;

    private Browsers browsers;
    private RecipientsWeb web;
    private TestUser ada;

    @BeforeAll
    void start() {
        browsers = new Browsers();
        web = new RecipientsWeb();
    }

    @AfterAll
    void stop() {
        web.close();
        browsers.close();
    }

    @BeforeEach
    void signUp() {
        ada = TestUser.inNewAccount(SERVER, accounts);
    }

    @Test
    @DisplayName("F1 F4 F5 F7 the feed turns from Sent to Opened to Clicked by itself, its icons too, and pops up")
    void aMailFromSentToClicked() throws IOException {
        try (BrowserContext desk = browsers.personAt(SENDERS_ADDRESS);
                BrowserContext recipient = browsers.personAt(RECIPIENTS_ADDRESS)) {
            Page feed = signIn(desk);
            turnOnPopups(feed);
            JsonNode prepared = prepare("Your offer");
            String shown = web.deliver("offer", prepared.get("html").asString());
            say(prepared, "sent");
            assertThat(stateOf(feed, "Your offer")).containsText("Sent");
            assertThat(iconOf(feed, "Your offer", 0)).hasAttribute("title", "Not opened yet");
            assertThat(iconOf(feed, "Your offer", 0)).hasClass(FAINT);

            Page mail = recipient.newPage();
            mail.navigate(shown);
            assertThat(stateOf(feed, "Your offer")).containsText("Opened");
            assertThat(iconOf(feed, "Your offer", 0)).hasAttribute("title", Pattern.compile("Opened 1 time, last .+"));
            assertThat(iconOf(feed, "Your offer", 0)).not().hasClass(FAINT);
            assertThat(iconOf(feed, "Your offer", 1)).hasClass(FAINT);
            awaitPopups(feed, 1);

            Response landed = mail.waitForResponse(
                    response -> response.url().startsWith(web.shop()) && response.status() == 200,
                    () -> mail.getByText("in our shop").click());
            assertThat(landed.url()).isEqualTo(web.shop() + "offer?id=7&lang=en&from=mail");
            assertThat(stateOf(feed, "Your offer")).containsText("Clicked");
            awaitPopups(feed, 2);
            assertThat(popups(feed)).allMatch(text -> String.valueOf(text).contains("Your offer"));
        }
    }

    @Test
    @DisplayName("T17 neither a view before sending nor the sender's own view counts")
    void theSendersOwnViewsDoNotCount() throws IOException {
        try (BrowserContext desk = browsers.personAt(SENDERS_ADDRESS);
                BrowserContext recipient = browsers.personAt(RECIPIENTS_ADDRESS)) {
            Page feed = signIn(desk);
            JsonNode prepared = prepare("Not yet");
            String shown = web.deliver("draft", prepared.get("html").asString());

            recipient.newPage().navigate(shown);
            awaitVerdicts(prepared, "before-send");
            say(prepared, "sent");
            desk.newPage().navigate(shown);
            awaitVerdicts(prepared, "before-send", "self");
            say(prepared, "viewing");
            recipient.newPage().navigate(shown);
            awaitVerdicts(prepared, "before-send", "self", "self");

            assertThat(stateOf(feed, "Not yet")).containsText("Sent");
            assertThat(email(prepared).get("opens").asInt()).isZero();
        }
    }

    private Page signIn(BrowserContext desk) {
        desk.grantPermissions(List.of("notifications"));
        desk.addInitScript("""
                window.popups = [];
                window.Notification = class extends EventTarget {
                  constructor(title, options) { super(); window.popups.push(title + ' ' + (options?.body ?? '')); }
                  static permission = 'granted';
                  static requestPermission() { return Promise.resolve('granted'); }
                  close() {}
                };
                """);
        Page page = desk.newPage();
        page.navigate(SERVER + "/");
        page.getByLabel("E-mail address").fill(ada.email());
        page.locator("input[name=password]").fill(TestUser.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        assertThat(page.getByText("Load sample data")).isVisible();
        return page;
    }

    private static void turnOnPopups(Page feed) {
        feed.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("notification"))
                .first()
                .click();
        feed.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Turn on pop-ups"))
                .click();
        feed.keyboard().press("Escape");
    }

    private static Locator stateOf(Page feed, String subject) {
        return feed.locator(".feed-row", new Page.LocatorOptions().setHasText(subject))
                .locator(".feed-state");
    }

    /** The icon for opens (0) or for clicks (1). */
    private static Locator iconOf(Page feed, String subject, int index) {
        return feed.locator(".feed-row", new Page.LocatorOptions().setHasText(subject))
                .locator(".feed-mark")
                .nth(index);
    }

    private JsonNode prepare(String subject) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/mail/offer.html"))) {
            String html = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("{{shop}}", web.shop());
            var mail =
                    new JsonMapper().createObjectNode().put("subject", subject).put("html", html);
            mail.putArray("to").add("Ann Lee <ann@x.test>");
            mail.putObject("track").put("opens", true).put("clicks", true);
            return json(ada.post("/api/v1/compose/prepare", mail.toString()), 201);
        }
    }

    private void say(JsonNode prepared, String word) {
        String path = "/api/v1/compose/" + prepared.get("id").asString() + "/" + word;
        assertThat(ada.post(path, null).statusCode()).isEqualTo(204);
    }

    private JsonNode email(JsonNode prepared) {
        return json(ada.get("/api/v1/emails/" + prepared.get("id").asString()), 200);
    }

    private void awaitVerdicts(JsonNode prepared, String... verdicts) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(email(prepared)
                                .get("engagements")
                                .valueStream()
                                .map(engagement -> engagement.get("verdict").asString()))
                        .containsExactlyInAnyOrder(verdicts));
    }

    private static List<?> popups(Page feed) {
        return (List<?>) feed.evaluate("window.popups");
    }

    private static void awaitPopups(Page feed, int count) {
        feed.waitForCondition(() -> popups(feed).size() == count);
    }
}
