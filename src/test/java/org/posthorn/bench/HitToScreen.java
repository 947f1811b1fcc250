package org.posthorn.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.posthorn.Posthorn;
import org.posthorn.Recipient;
import org.posthorn.TestDatabase;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.e2e.Browsers;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the request for a pixel to the word "Opened" in the sender's browser (F4), in real Chromium over the embedded
 * database. Both ends read the same clock.
 */
public final class HitToScreen {

    private static final int MAILS = 30;
    private static final String PORT = System.getProperty("posthorn.bench.port", "18095");
    private static final String SERVER = "http://localhost:" + PORT;

    private HitToScreen() {}

    /** Prints median, 95th percentile and maximum in milliseconds. */
    public static void main(String[] args) {
        System.setProperty("vaadin.productionMode", "true");
        try (ConfigurableApplicationContext server = start();
                Browsers browsers = new Browsers();
                BrowserContext desk = browsers.personAt("198.51.100.20")) {
            TestUser ada = TestUser.inNewAccount(SERVER, server.getBean(CreatingAccounts.class));
            Page feed = signIn(desk.newPage(), ada);
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < MAILS; i++) {
                millis.add(fromHitToScreen(feed, ada, i));
            }
            print(millis);
        }
    }

    private static ConfigurableApplicationContext start() {
        return SpringApplication.run(
                Posthorn.class,
                "--server.port=" + PORT,
                "--management.server.port=0",
                "--posthorn.data=" + TestDatabase.temporaryFolder());
    }

    private static Page signIn(Page page, TestUser ada) {
        page.navigate(SERVER + "/");
        page.getByLabel("E-mail address").fill(ada.email());
        page.locator("input[name=password]").fill(TestUser.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.getByText("Load sample data").waitFor();
        return page;
    }

    private static long fromHitToScreen(Page feed, TestUser ada, int number) {
        String subject = "Mail number %02d".formatted(number);
        // Each at a network of its own: one that opens mail after mail within a minute is a machine.
        Recipient recipient = new Recipient(
                "203.0.%d.7".formatted(number), Recipient.atADesk().userAgent());
        JsonNode prepared = prepare(ada, subject);
        // Sent a while ago: what comes within seconds of the sending may well be a machine, and counts as one.
        String sent = "{\"sentAt\": \"" + Instant.now().minusSeconds(600) + "\"}";
        ada.post("/api/v1/compose/" + prepared.get("id").asString() + "/sent", sent);
        feed.navigate(SERVER + "/?q=" + subject.replace(' ', '+'));
        feed.locator(".feed-row", new Page.LocatorOptions().setHasText(subject)).waitFor();
        feed.evaluate("""
                subject => { window.openedAt = new Promise((resolve, reject) => {
                  setTimeout(() => reject(new Error('Not opened within 10 s: ' + subject)), 10000);
                  const look = () => {
                    const row = [...document.querySelectorAll('.feed-row')].find(r => r.textContent.includes(subject));
                    if (row?.querySelector('.feed-state')?.textContent.includes('Opened')) resolve(Date.now());
                    else requestAnimationFrame(look);
                  };
                  look();
                }) }
                """, subject);
        long hit = System.currentTimeMillis();
        recipient.fetch(Recipient.pixelIn(prepared.get("html").asString()));
        return ((Number) feed.evaluate("window.openedAt")).longValue() - hit;
    }

    private static JsonNode prepare(TestUser ada, String subject) {
        var mail = new JsonMapper()
                .createObjectNode()
                .put("subject", subject)
                .put("html", "<p>Hello <a href='https://x.test/'>x</a></p>");
        mail.putArray("to").add("ann@x.test");
        mail.putObject("track").put("opens", true).put("clicks", true);
        return TestUser.json(ada.post("/api/v1/compose/prepare", mail.toString()), 201);
    }

    private static void print(List<Long> millis) {
        Collections.sort(millis);
        System.out.printf(
                "From hit to screen over %d mails: median %d ms, p95 %d ms, max %d ms%n",
                millis.size(), millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100), millis.getLast());
    }
}
