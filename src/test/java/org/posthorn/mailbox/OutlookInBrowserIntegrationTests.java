package org.posthorn.mailbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.account.Scope;
import org.posthorn.addin.OutlookHost;
import org.posthorn.e2e.Browsers;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailroom.Receiving;
import org.posthorn.mailroom.Source;
import tools.jackson.databind.JsonNode;

/** The Outlook add-in in a real browser on the real office.js: from ticking and sending to the record's timeline. */
class OutlookInBrowserIntegrationTests extends MailboxIntegrationTest {

    private static final String ANN = "ann@customer.test";
    private static final String BODY =
            "<html><body><p>Hello, <a href=\"https://shop.test/offer\">our offer</a></p></body></html>";
    private static final double PATIENCE_MILLIS = 60_000;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Browsers browsers;

    @SuppressWarnings("NullAway.Init") // set before each test
    private BrowserContext browser;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OutlookHost outlook;

    @BeforeAll
    static void startBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    static void stopBrowser() {
        browsers.close();
    }

    @BeforeEach
    void openOutlook() {
        browser = browsers.personAt("198.51.100.77");
        browser.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        outlook = new OutlookHost(browser, "http://localhost:" + PORT);
    }

    @AfterEach
    void closeOutlook() {
        assertThat(outlook.unanswered()).isEmpty();
        browser.close();
    }

    @Test
    @DisplayName(
            "C1 T4 G11 C7 what is ticked in the pane is tracked and logged, and found in the mailbox once it was sent")
    void fromThePaneToTheTimeline() {
        RecordRef ann = desk.contact(ANN);
        connect();
        signedIn();
        outlook.begin(mail());
        FrameLocator pane = outlook.pane();
        outlook.fire("onCompose");

        tick(pane, "opens");
        tick(pane, "clicks");
        tick(pane, "log");
        assertThat(pane.locator(".pre-send")).containsText("Opens and clicks are tracked");
        assertThat(pane.locator(".pre-send")).containsText("logged on");
        prepared();
        JsonNode completed = outlook.send(true);

        assertThat(completed.path("allowEvent").asBoolean()).isTrue();
        JsonNode sent = outlook.mail();
        assertThat(sent.path("html").asString()).contains("/o/", "/c/").doesNotContain("https://shop.test/offer");
        assertThat(sent.path("bcc")).isEmpty();
        assertThat(email().path("state").asString()).isEqualTo("prepared");

        box.sent(outlook.mime(Instant.now()));
        sync();

        assertThat(email().path("state").asString()).isEqualTo("sent");
        assertThat(email().path("logged").asBoolean()).isTrue();
        assertThat(timelineOf(ann)).contains("Our offer");
    }

    @Test
    @DisplayName("C1 G11 with the pane alone and no mailbox, a mail is logged by the secret address")
    void thePaneAlone() {
        RecordRef ann = desk.contact(ANN);
        outlook.begin(mail());
        signedIn();
        FrameLocator pane = outlook.pane();

        tick(pane, "opens");
        tick(pane, "log");
        assertThat(pane.locator(".pre-send")).containsText("secret address as Bcc");
        prepared();
        assertThat(outlook.send(false).isNull()).isTrue();

        JsonNode sent = outlook.mail();
        assertThat(sent.path("html").asString()).contains("/o/", "https://shop.test/offer");
        assertThat(sent.path("bcc").toString()).contains("log+");
        receiveByBcc(outlook.mime(Instant.now()));
        assertThat(email().path("logged").asBoolean()).isTrue();
        assertThat(timelineOf(ann)).contains("Our offer");
    }

    @Test
    @DisplayName("C1 a server that went away never holds the mail back: it is sent as it is, and the pane says so")
    void offline() {
        desk.contact(ANN);
        signedIn();
        outlook.begin(mail());
        FrameLocator pane = outlook.pane();
        tick(pane, "clicks");
        prepared();

        outlook.goOffline();
        JsonNode completed = outlook.send(true);

        assertThat(completed.path("allowEvent").asBoolean()).isTrue();
        assertThat(outlook.mail().path("html").asString()).contains("https://shop.test/offer");
        tick(pane, "opens");
        assertThat(pane.locator("[role=alert]")).containsText("can’t be reached");
    }

    @Test
    @DisplayName("G9 beside a mail that is read the pane says who wrote it, and what this Outlook can't do")
    void readingAMail() {
        desk.contact(ANN);
        signedIn();
        Map<String, Object> read = new HashMap<>(mail());
        read.put("read", true);
        read.put("sender", person(ANN));
        read.put("to", List.of(person(ada.email().value())));
        outlook.begin(read);
        FrameLocator pane = outlook.pane();

        assertThat(pane.locator("section").first()).containsText(ANN);
        assertThat(pane.getByText("This version of Outlook does not hand over the mail."))
                .isVisible();
    }

    private void signedIn() {
        outlook.roaming(
                Map.of("posthorn", Map.of("base", "https://posthorn.test", "token", users.token(ada, Scope.values()))));
    }

    private Map<String, Object> mail() {
        return Map.of(
                "from", person(ada.email().value()), "to", List.of(person(ANN)), "subject", "Our offer", "html", BODY);
    }

    private static Map<String, String> person(String address) {
        return Map.of("name", address, "address", address);
    }

    private static void tick(FrameLocator pane, String which) {
        pane.locator("[data-act='switch:" + which + "']").check();
    }

    /** The draft carries what sending needs. */
    private void prepared() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            JsonNode mail = outlook.mail();
            String kept = mail.path("session").path("posthorn").asString("");
            return mail.path("headers").has("X-Posthorn-Id")
                    && kept.contains(mail.path("headers").path("X-Posthorn-Id").asString());
        });
    }

    private JsonNode email() {
        return api.get("/api/v1/emails/"
                        + outlook.mail().path("headers").path("X-Posthorn-Id").asString())
                .json();
    }

    private String timelineOf(RecordRef contact) {
        return api.get("/api/v1/contacts/" + PublicId.of(contact.id()) + "/timeline")
                .text();
    }

    private void receiveByBcc(String mime) {
        try {
            context.getBean(Receiving.class)
                    .receiveNow(
                            new Receiving.Owner(ada.accountId(), ada.id()),
                            Source.BCC,
                            new ByteArrayInputStream(mime.getBytes(StandardCharsets.UTF_8)),
                            null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
