package org.posthorn.account.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.posthorn.TestDatabase;
import org.posthorn.account.ApiClient;
import org.posthorn.account.SettingUp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From an empty server to a token that works, by hand in a real browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FirstVisitIntegrationTests {

    private static final String DATABASE = TestDatabase.url("first_visit");
    private static final String DATA = TestDatabase.temporaryFolder().toString();
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    @Autowired
    SettingUp settingUp;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> DATABASE);
        properties.add("spring.datasource.username", TestDatabase::user);
        properties.add("posthorn.data", () -> DATA);
    }

    @Test
    void leadsFromTheSetUpLinkToATokenThatWorks() {
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Page page = chromium(playwright).newPage();
            page.setDefaultTimeout(PATIENCE_MILLIS);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            String setUp = setUpPath();

            createAccount(page, setUp);
            signIn(page);
            String token = createToken(page);
            assertThat(ApiClient.anonymous(port)
                            .withToken(token)
                            .get("/api/v1/tokens")
                            .status())
                    .isEqualTo(200);

            revoke(page);
            assertThat(ApiClient.anonymous(port)
                            .withToken(token)
                            .get("/api/v1/tokens")
                            .status())
                    .isEqualTo(401);

            signOut(page);
            page.navigate(url(setUp));
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("doesn't work any more");
        }
    }

    private void createAccount(Page page, String setUp) {
        page.navigate(url("/setup/guessed"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("doesn't work any more");
        page.navigate(url(setUp));
        page.getByLabel("Organisation").fill("Acme");
        page.getByLabel("Your name").fill("Ada Lovelace");
        page.getByLabel("Your e-mail address").fill("ada@posthorn.test");
        page.getByLabel("Password").first().fill("short");
        button(page, "Create account").click();
        assertThat(page.getByText("Choose at least 10 characters.").first()).isVisible();
        page.getByLabel("Password").first().fill(PASSWORD);
        button(page, "Create account").click();
        assertThat(page.getByText("Your account is ready.")).isVisible();
        assertThat(settingUp.link()).isNull();
    }

    private static void signIn(Page page) {
        page.locator("input[name=username]").fill("ada@posthorn.test");
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("login"));
    }

    private String createToken(Page page) {
        page.navigate(url("/tokens"));
        button(page, "New token").click();
        page.getByLabel("What is it for?").fill("Laptop");
        button(page, "Create token").click();
        String token = page.getByLabel("Your token").inputValue();
        button(page, "Done").click();
        assertThat(page.getByText(token)).isHidden();
        return token;
    }

    private static void revoke(Page page) {
        button(page, "Revoke Laptop").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke"))
                .click();
        assertThat(page.getByText("You have no tokens.")).isVisible();
    }

    private static void signOut(Page page) {
        page.getByLabel("Your menu, Ada Lovelace").first().click();
        page.getByText("Sign out").click();
        page.waitForURL(Pattern.compile("/login"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String setUpPath() {
        String link = Objects.requireNonNull(settingUp.link());
        return link.substring(link.indexOf("/setup/"));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static Browser chromium(Playwright playwright) {
        String path = System.getenv().getOrDefault("POSTHORN_CHROMIUM", "/usr/bin/chromium");
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(Path.of(path)).setArgs(List.of("--no-sandbox")));
    }
}
