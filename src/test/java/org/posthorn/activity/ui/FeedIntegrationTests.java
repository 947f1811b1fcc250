package org.posthorn.activity.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.account.User;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.tracking.Outbox;
import org.posthorn.tracking.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedIntegrationTests extends PosthornIntegrationTest {

    private static final String PASSWORD = "correct horse battery";
    private static final ContainsTextOptions WITHIN_A_SECOND = new ContainsTextOptions().setTimeout(1_000);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    ApplicationContext context;

    @Autowired
    CreatingAccounts creating;

    Playwright playwright;
    Browser browser;
    BrowserContext window;
    Page page;
    Outbox mine;
    String address;

    @BeforeAll
    void startBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("POSTHORN_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    void stopBrowser() {
        playwright.close();
    }

    @BeforeEach
    void newUser() {
        address = UUID.randomUUID() + "@posthorn.test";
        User user = creating.createAccount("Trial", new EmailAddress(address), "Ada", PASSWORD);
        mine = new Outbox(context, user.accountId(), user.id());
        window = browser.newContext(new Browser.NewContextOptions()
                .setTimezoneId("Europe/Helsinki")
                .setLocale("en-GB")
                .setViewportSize(1280, 800));
        page = window.newPage();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    @DisplayName("F8 tells a new user what to do first")
    void tellsANewUserWhatToDoFirst() {
        openFeed("");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("No mail yet")))
                .isVisible();
    }

    @Test
    @DisplayName("F1 shows each mail with subject, recipients and state, the latest activity first")
    void showsMailsWithTheLatestActivityFirst() {
        mine.sent(now.minusSeconds(300), "Older", "ann@x.test");
        OutgoingEmailId clicked = mine.sent(now.minusSeconds(600), "Oldest", "ann@x.test", "ben@y.test");
        mine.clicked(clicked, now.minusSeconds(60));

        openFeed("");

        assertThat(rows()).hasCount(2);
        assertThat(rows().first()).containsText("Clicked");
        assertThat(rows().first()).containsText("Oldest");
        assertThat(rows().first()).containsText("Ann, Ben");
        assertThat(rows().last()).containsText("Sent");
    }

    @Test
    @DisplayName("F4 a row turns from Sent to Opened to Clicked by itself within a second, and stays open")
    void turnsByItself() {
        OutgoingEmailId mail = mine.sent(now.minusSeconds(300), "Offer", "ann@x.test");
        openFeed("");
        row("Offer").click();
        assertThat(page.locator(".feed-details")).containsText("Nobody has opened or clicked it yet.");

        mine.opened(mail, now);

        assertThat(row("Offer")).containsText("Opened", WITHIN_A_SECOND);
        assertThat(page.locator(".feed-details")).containsText("A person · 90 % sure");

        mine.clicked(mail, now.plusSeconds(1));

        assertThat(row("Offer")).containsText("Clicked", WITHIN_A_SECOND);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(new String[] {"Clicked: Offer"});
    }

    @Test
    @DisplayName("F4 new activity of other mails moves no row until asked")
    void movesNoRowUntilAsked() {
        OutgoingEmailId lower = mine.sent(now.minusSeconds(600), "Lower", "ann@x.test");
        mine.sent(now.minusSeconds(300), "Upper", "ann@x.test");
        openFeed("");
        assertThat(rows().first()).containsText("Upper");

        mine.opened(lower, now);
        mine.sent(now, "New", "ann@x.test");

        Locator bar = page.getByText("2 mails with new activity – Show");
        assertThat(bar).isVisible();
        assertThat(rows().first()).containsText("Upper");
        bar.click();
        assertThat(rows().first()).containsText("New");
        assertThat(bar).isHidden();
    }

    @Test
    @DisplayName("F2 T14 an opened row tells verdict, confidence and reasons; other activity is folded")
    void tellsVerdictsAndFoldsOtherActivity() {
        OutgoingEmailId mail = mine.sent(now.minusSeconds(300), "Offer", "ann@x.test");
        mine.sent(now.minusSeconds(900), "Earlier", "ann@x.test");
        mine.opened(mail, now.minusSeconds(60));
        mine.otherActivity(mail, now.minusSeconds(299), Verdict.SECURITY_SCANNER, "It came from a scanner's network.");
        openFeed("");

        row("Offer").click();

        Locator details = page.locator(".feed-details");
        assertThat(details).containsText("Someone");
        assertThat(details).containsText("A person · 90 % sure");
        assertThat(details).containsText("Opened in a mail program on a phone.");
        assertThat(details).containsText("Apple Mail");
        assertThat(details).containsText("Also to Ann");
        assertThat(details.getByText("Earlier")).isVisible();
        assertThat(details.getByText("It came from a scanner's network.")).isHidden();
        details.getByText("Other activity (1)").click();
        assertThat(details.getByText("It came from a scanner's network.")).isVisible();
    }

    @Test
    @DisplayName("F2 rows open and close by the keyboard alone")
    void opensByKeyboard() {
        mine.sent(now.minusSeconds(300), "Offer", "ann@x.test");
        openFeed("");
        row("Offer").waitFor();
        page.locator("vaadin-grid").evaluate("grid => grid.shadowRoot.querySelector('#items td').focus()");

        page.keyboard().press("Enter");
        assertThat(page.locator(".feed-details")).isVisible();
        page.keyboard().press("Space");
        assertThat(page.locator(".feed-details")).isHidden();
    }

    @Test
    @DisplayName("F3 a filter goes into the URL, from the URL into the fields, and back by the back button")
    void keepsTheFilterInTheUrl() {
        mine.sent(now.minusSeconds(300), "Offer", "ann@x.test");
        mine.sent(now.minusSeconds(200), "Invoice", "ben@y.test");
        openFeed("");
        assertThat(rows()).hasCount(2);

        search().fill("invoi");

        assertThat(rows()).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*[?]q=invoi$"));
        page.goBack();
        assertThat(rows()).hasCount(2);
        assertThat(search()).hasValue("");

        page.navigate(url("?contact=ann@x.test&state=sent"));
        assertThat(rows()).hasCount(1);
        assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Contact")))
                .hasValue("ann@x.test");
        page.navigate(url("?q=nothing+of+that+kind"));
        page.getByText("No mail fits these filters").waitFor();
        page.locator(".feed-empty vaadin-button").click();
        assertThat(rows()).hasCount(2);
    }

    @Test
    @DisplayName("F3 ignores hostile values of the URL and says so")
    void ignoresHostileValues() {
        mine.sent(now.minusSeconds(300), "Offer", "ann@x.test");

        openFeed("?state=%3Cscript%3E&from=9999999-01-01&contact=%00&mail=../../x&tracked=perhaps");

        assertThat(rows()).hasCount(1);
        Locator note = page.locator(".feed-ignored");
        for (String name : List.of("state", "from", "contact", "mail", "tracked")) {
            assertThat(note).containsText(name);
        }
    }

    @Test
    @DisplayName("F1 what stands in a subject is text, never markup")
    void showsHostileSubjectsAsText() {
        String hostile = "<img src=x onerror=\"document.title='hacked'\">${1+1}";
        OutgoingEmailId mail = mine.sent(now.minusSeconds(300), hostile, "ann@x.test");
        openFeed("?mail=" + PublicId.of(mail.value()));

        assertThat(page.locator(".feed-subject")).hasText(hostile);
        assertThat(page.locator(".feed-details")).isVisible();
        assertThat(page).hasTitle("Activity · Posthorn");
    }

    @Test
    @DisplayName("F1 scrolls to the end of a long list")
    void scrollsToTheEnd() {
        mine.together(() -> {
            for (int number = 0; number < 600; number++) {
                mine.sent(now.minusSeconds(number), "Offer " + number, "ann@x.test");
            }
        });
        openFeed("");

        for (int step = 0; step < 120 && row("Offer 599").count() == 0; step++) {
            page.locator("vaadin-grid").evaluate("grid => grid.scrollToIndex(1e6)");
            page.waitForTimeout(250);
        }

        assertThat(row("Offer 599")).isVisible();
    }

    @Test
    @DisplayName("F5 the bell counts unread opens and clicks, opens the mail, and is read then")
    void bellCountsAndOpens() {
        OutgoingEmailId mail = mine.sent(now.minusSeconds(300), "Offer", "ann@x.test");
        openFeed("");
        assertThat(bell("none unread")).isVisible();

        mine.opened(mail, now);
        mine.opened(mail, now.plusSeconds(1));
        mine.clicked(mail, now.plusSeconds(2));

        assertThat(bell("2 unread")).isVisible();
        bell("2 unread").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Opened 2 times");
        page.getByRole(AriaRole.DIALOG).getByText("Clicked").click();
        assertThat(page.locator(".feed-details")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*[?]mail=" + PublicId.of(mail.value())));
        assertThat(bell("none unread")).isVisible();
    }

    @Test
    @DisplayName("F5 F6 pops up once for each mail and kind after the user turned pop-ups on")
    void popsUpOnceForEachMailAndKind() {
        OutgoingEmailId mail = mine.sent(now.minusSeconds(300), "Offer", "ann@x.test");
        window.addInitScript("""
            window.shown = [];
            window.Notification = class {
              static permission = 'default';
              static async requestPermission() { this.permission = 'granted'; }
              constructor(title, options) { window.shown.push(title); window.latest = this; }
              close() {}
            };
            """);
        openFeed("");
        mine.opened(mail, now);
        bell("1 unread").click();
        page.getByText("Turn on pop-ups").click();
        assertThat(page.getByText("Turn off pop-ups")).isVisible();
        page.getByText("Mark all read").click();
        assertThat(bell("none unread")).isAttached();
        page.keyboard().press("Escape");

        mine.clicked(mail, now.plusSeconds(1));
        assertThat(bell("1 unread")).isVisible();
        mine.clicked(mail, now.plusSeconds(2));
        mine.opened(mail, now.plusSeconds(3));
        assertThat(bell("2 unread")).isVisible();
        page.waitForCondition(() -> page.evaluate("shown.length").equals(2));

        assertThat(page.evaluate("shown")).isEqualTo(List.of("Clicked: Offer", "Opened: Offer"));
        page.evaluate("latest.onclick()");
        assertThat(page.locator(".feed-details")).isVisible();
    }

    @Test
    @DisplayName("P11 a colleague's activity shows in no other window")
    void showsNothingOfColleagues() {
        openFeed("");
        page.getByText("No mail yet").waitFor();
        Outbox colleague = mine.ofColleague(context);
        OutgoingEmailId theirs = colleague.sent(now.minusSeconds(300), "Theirs", "ann@x.test");

        colleague.opened(theirs, now);
        mine.sent(now, "Mine", "ann@x.test");

        assertThat(rows()).hasCount(1);
        assertThat(rows().first()).containsText("Mine");
        assertThat(bell("none unread")).isVisible();
    }

    private void openFeed(String query) {
        page.navigate(url("login"));
        page.locator("input[name=username]").fill(address);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url(""));
        if (!query.isEmpty()) {
            page.navigate(url(query));
        }
        page.locator(".feed-content > *").waitFor();
    }

    private String url(String rest) {
        return "http://localhost:" + PORT + "/" + rest;
    }

    private Locator rows() {
        return page.locator(".feed-row");
    }

    private Locator row(String subject) {
        return page.locator(".feed-row")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(subject, new Page.GetByTextOptions().setExact(true))));
    }

    private Locator search() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search subject and recipients"));
    }

    private Locator bell(String unread) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Notifications, " + unread));
    }
}
