package org.posthorn.account.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.MailServerIntegrationTest;
import org.posthorn.account.AccountDefaults;
import org.posthorn.account.AccountScope;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.e2e.Browsers;
import org.posthorn.tracking.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The page of the preferences, from end to end. */
class PreferencesStoryIntegrationTests extends MailServerIntegrationTest {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final String NEW_PASSWORD = "battery horse correct";
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    ApplicationContext context;

    @Test
    @DisplayName("S2 S3 F6 G2 C6 a user sets how things are, proves an address, and changes language and password")
    void aUserSetsHowThingsAre() {
        TestUsers users = new TestUsers(context);
        User ada = users.superAdmin();
        ApiClient adas = ApiClient.anonymous(PORT).withToken(users.token(ada, Scope.values()));
        Outbox outbox = new Outbox(context, ada.accountId(), ada.id());
        outbox.sent(Instant.now().minusSeconds(600), "Loud offer", "ann@x.test");
        try (Browsers browsers = new Browsers();
                BrowserContext desk = browsers.personAt("198.51.100.61");
                BrowserContext phone = browsers.personAt("198.51.100.62")) {
            Page onPhone = signIn(phone, ada, TestUsers.PASSWORD);
            Page page = signIn(desk, ada, TestUsers.PASSWORD);

            page.locator(".feed-row").waitFor();
            page.locator(".feed-row").click();
            button(page, "Mute").click();
            assertThat(button(page, "Unmute")).isVisible();
            open(page);
            choose(page, "sending", "Track opens", "On");
            assertThat(section(page, "sending")).containsText("Saved");
            assertThat(section(page, "sending")).containsText("starts with opens tracked and clicks not tracked");
            neverLogs(page, adas);
            provesAnAddress(page);
            wantsQuiet(page, adas);
            changesThePassword(page, onPhone);
            section(page, "clients").getByText("Revoke").click();
            page.getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke"))
                    .click();
            assertThat(page.getByText("You have no tokens.")).isVisible();
            speaksPolish(page);
        }
        Assertions.assertThat(adas.get("/api/v1/me/preferences").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("S2 S5 what the account decided is greyed, with the reason")
    void whatTheAccountDecidedIsGreyed() {
        User ada = new TestUsers(context).superAdmin();
        AccountScope.callAs(ada.accountId(), () -> {
            context.getBean(ChangingAccountDefaults.class)
                    .change(ada.accountId(), new AccountDefaults(true, true, true, false, false, false, true));
            return ada;
        });
        try (Browsers browsers = new Browsers();
                BrowserContext desk = browsers.personAt("198.51.100.63")) {
            Page page = signIn(desk, ada, TestUsers.PASSWORD);

            open(page);
            Locator opens = section(page, "sending").locator("vaadin-select").first();
            assertThat(opens).hasAttribute("disabled", "");
            assertThat(opens).containsText("Your account's default holds for everybody.");
            assertThat(section(page, "sending")).containsText("opens tracked and clicks tracked");
            assertThat(section(page, "logging").locator("vaadin-select"))
                    .containsText("Your account logs to existing contacts only.");
        }
    }

    private static void open(Page page) {
        page.navigate(SERVER + "/preferences");
        section(page, "password").waitFor();
    }

    private static void neverLogs(Page page, ApiClient adas) {
        Locator logging = section(page, "logging");
        logging.locator("textarea").fill("x.test\n\nnot an address");
        logging.getByRole(AriaRole.BUTTON).getByText("Save").click();
        assertThat(logging.getByRole(AriaRole.ALERT))
                .containsText("Line 3: “not an address” is no address, domain or *.domain.");
        logging.locator("textarea").fill("x.test\n*.secret.test");
        logging.getByRole(AriaRole.BUTTON).getByText("Save").click();
        assertThat(logging).containsText("Saved");
        Assertions.assertThat(adas.get("/api/v1/me/preferences")
                        .json()
                        .path("neverLog")
                        .valueStream())
                .extracting(JsonNode::stringValue)
                .containsExactly("x.test", "*.secret.test");
    }

    private void provesAnAddress(Page page) {
        String address = UUID.randomUUID() + "@private.test";
        page.getByLabel("Another address of yours").fill(address);
        page.getByLabel("Another address of yours").press("Enter");
        Locator code = page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true));
        code.fill("no code");
        code.press("Enter");
        assertThat(page.getByText("That is not the code in the latest mail.").first())
                .isVisible();
        code.fill(mailedCode());
        code.press("Enter");
        assertThat(section(page, "addresses").locator(".rows > li")).containsText(address);
        assertThat(section(page, "addresses").locator(".rows > li")).containsText("Proven by a code");
    }

    private String mailedCode() {
        Matcher code = CODE.matcher(GreenMailUtil.getBody(received(1).getFirst()));
        Assertions.assertThat(code.find()).isTrue();
        return code.group();
    }

    private static void wantsQuiet(Page page, ApiClient adas) {
        Locator notifications = section(page, "notifications");
        assertThat(notifications).containsText("Loud offer");
        notifications.getByText("Quiet hours").click();
        assertThat(notifications).containsText("By the clock in Europe/Berlin");
        notifications
                .getByLabel("To", new Locator.GetByLabelOptions().setExact(true))
                .fill("06:30");
        notifications
                .getByLabel("To", new Locator.GetByLabelOptions().setExact(true))
                .press("Enter");
        assertThat(notifications).containsText("Saved");
        page.waitForCondition(() -> "06:30"
                .equals(adas.get("/api/v1/me/preferences")
                        .json()
                        .path("quietHours")
                        .path("to")
                        .asString("")));
        button(page, "Unmute Loud offer").click();
        assertThat(notifications).containsText("None. A mail is muted in its row");
    }

    private static void changesThePassword(Page page, Page elsewhere) {
        page.getByLabel("Present password").fill("a wrong password");
        page.getByLabel("New password").fill(NEW_PASSWORD);
        page.getByLabel("New password").press("Enter");
        assertThat(page.getByText("That is not your password.").first()).isVisible();
        page.getByLabel("Present password").fill(TestUsers.PASSWORD);
        page.getByLabel("New password").press("Enter");
        assertThat(section(page, "password")).containsText("Saved");

        elsewhere.navigate(SERVER + "/preferences");
        assertThat(elsewhere).hasURL(Pattern.compile(".*/login$"));
        page.reload();
        assertThat(page).hasURL(SERVER + "/preferences");
    }

    private static void speaksPolish(Page page) {
        choose(page, "language", "Language", "Polski");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Preferencje")))
                .isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "pl");
    }

    private static void choose(Page page, String section, String field, String item) {
        section(page, section)
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(field))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    private static Locator section(Page page, String id) {
        return page.locator("section#" + id);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page signIn(BrowserContext browser, User user, String password) {
        Page page = browser.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(SERVER + "/");
        page.locator("input[name=username]").fill(user.email().value());
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }
}
