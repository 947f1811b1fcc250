package org.posthorn.account.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.e2e.Browsers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A super-admin at work, in real browsers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministeringIntegrationTests extends PosthornIntegrationTest {

    private static final String CHECK =
            "{\"from\":\"ben@x.test\",\"to\":[\"ann@x.test\"],\"cc\":[],\"bcc\":[],\"subject\":\"Hello\"}";
    private static final int PATIENCE_MILLIS = 60_000;

    @Autowired
    ApplicationContext context;

    private final Browsers browsers = new Browsers();
    private TestUsers users;
    private User ada;
    private User ben;
    private Page page;

    @BeforeAll
    void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    void stopBrowser() {
        browsers.close();
    }

    @BeforeEach
    void anAccount() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        ben = users.colleagueOf(ada);
        page = window("198.51.100.70");
    }

    @Test
    @DisplayName("A1 A4 P10 explains a change before it is saved, and holds at once for every user")
    void changesSettings() {
        ApiClient adas = ApiClient.anonymous(PORT).withToken(users.token(ada, Scope.values()));
        ApiClient bens = ApiClient.anonymous(PORT).withToken(users.token(ben, Scope.values()));
        signIn(page, ada, TestUsers.PASSWORD);
        page.navigate(SERVER + "/settings");
        assertThat(page.getByText("Please take legal advice").first()).isVisible();
        assertThat(box("Log all e-mails by default")).isDisabled();
        assertThat(page.getByText("Off because no default for logging is applied to everybody."))
                .isVisible();

        box("Allow users to track opens and clicks").uncheck();
        assertThat(box("Apply a default for tracking to everybody")).isDisabled();
        page.getByLabel("Never log").fill("bank.test\nnot an address");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Line 2: “not an address” is neither an address nor a domain.")
                        .first())
                .isVisible();
        page.getByLabel("Never log").fill("bank.test");
        button(page, "Save…").click();
        Locator dialog = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(dialog).containsText("2 users can't track any new mail, in any client.");
        assertThat(dialog).containsText("Never log: 1 line added");
        adas.put("/api/v1/account/settings", "{\"dataPrivacy\":true}");
        dialog.getByText("Save").last().click();

        assertThat(page.getByText("These settings were changed meanwhile by Ada Lovelace."))
                .isVisible();
        assertThat(box("Data privacy")).isChecked();
        assertThat(page.getByText("2 unsaved changes")).isVisible();
        button(page, "Save…").click();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("Save").last().click();
        assertThat(page.getByText("Saved. It holds from now on.")).isVisible();

        var track = bens.post("/api/v1/compose/check", CHECK).json().path("track");
        assertThat(track.path("allowed").booleanValue()).isFalse();
        assertThat(track.path("reason").stringValue()).contains("doesn't allow tracking");
        var kept = adas.get("/api/v1/account/settings").json();
        assertThat(kept.path("neverLog").toString()).isEqualTo("[\"bank.test\"]");
        assertThat(kept.path("dataPrivacy").booleanValue()).isTrue();
    }

    @Test
    @DisplayName("A6 checks the tracking host in words, and asks before changes are lost")
    void checksTheHost() {
        signIn(page, ada, TestUsers.PASSWORD);
        page.navigate(SERVER + "/settings");
        Locator host = page.getByLabel("Tracking host name")
                .locator("input")
                .or(page.locator(".tracking-host input"))
                .first();

        host.fill("track.invalid");
        button(page, "Check").click();
        assertThat(page.getByText("track.invalid has no DNS record.")).isVisible();
        host.fill("127.0.0.1:" + PORT);
        button(page, "Check").click();
        assertThat(page.getByText("this server answers there")).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Users"))
                .click();
        Locator question = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question).containsText("Leave without saving?");
        question.getByText("Leave", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL(Pattern.compile(".*/settings/users"));
    }

    @Test
    @DisplayName("A1 A7 invites, and closes the open pages of whoever is deactivated; the audit log tells all of it")
    void keepsUsers() throws IOException {
        String email = "carl" + ada.id().value() + "@posthorn.test";
        signIn(page, ada, TestUsers.PASSWORD);
        page.navigate(SERVER + "/settings/users");
        button(page, "Invite").click();
        page.getByLabel("E-mail address").fill(email);
        button(page, "Create link").click();
        String link = page.getByLabel("The invitation's link").inputValue();
        button(page, "Done").click();
        assertThat(page.locator(".rows").getByText(email)).isVisible();

        Page carls = window("198.51.100.71");
        carls.navigate(link);
        carls.getByLabel("Your name").fill("Carl Gauss");
        carls.getByLabel("Password").first().fill("short");
        button(carls, "Join").click();
        assertThat(carls.getByText("Choose 10 to 72 characters").first()).isVisible();
        carls.getByLabel("Password").first().fill("seventeen sides!");
        button(carls, "Join").click();
        carls.waitForURL(Pattern.compile(".*/login.*"));
        Page late = window("198.51.100.72");
        late.navigate(link);
        assertThat(late.getByText("This link doesn't work any more")).isVisible();
        fillSignIn(carls, email, "seventeen sides!");
        assertThat(carls.getByText("Settings", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        carls.navigate(SERVER + "/settings");
        assertThat(carls.getByText("Your role doesn't include this page.")).isVisible();

        page.reload();
        button(page, "Deactivate: Carl Gauss").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByText("Deactivate", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("Deactivated")).isVisible();
        carls.waitForURL(Pattern.compile(".*/login.*"));
        button(page, "Deactivate: Ada Lovelace").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByText("Deactivate", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("At least one active super-admin must remain."))
                .isVisible();

        page.navigate(SERVER + "/settings/audit");
        assertThat(page.locator(".audit-lines li").first()).containsText("Ada Lovelace");
        assertThat(page.locator(".audit-lines li").first()).containsText(email);
        assertThat(page.locator(".audit-lines li").first()).containsText("on a page");
        var download = page.waitForDownload(() -> page.getByText("Export", new Page.GetByTextOptions().setExact(true))
                .click());
        assertThat(Files.readString(download.path())).contains("users.active", "users.joined", email);
    }

    private Page window(String address) {
        BrowserContext window = browsers.personAt(address);
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window.newPage();
    }

    private void signIn(Page page, User user, String password) {
        page.navigate(SERVER + "/login");
        fillSignIn(page, user.email().value(), password);
    }

    private static void fillSignIn(Page page, String email, String password) {
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("login"));
    }

    private Locator box(String name) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
