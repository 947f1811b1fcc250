package org.posthorn.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.e2e.Browsers;
import org.springframework.beans.factory.annotation.Autowired;

/** The page Connections in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectionsPageIntegrationTests extends PosthornIntegrationTest {

    private static final int PATIENCE_MILLIS = 60_000;

    @Autowired
    CreatingAccounts accounts;

    private final Browsers browsers = new Browsers();

    @AfterAll
    void stopBrowser() {
        browsers.close();
    }

    @Test
    @DisplayName("A1 a super-admin reads what to enter where, and which step is wrong; nobody else sees the page")
    void guidesAndChecks() {
        TestUser ada = TestUser.inNewAccount(SERVER, accounts);
        Page page = signedIn("198.51.100.81", ada);
        assertThat(field(page, "Redirect URL for connecting mailboxes").first())
                .hasValue(SERVER + "/mailboxes/connected/google");
        assertThat(field(page, "Redirect URL for signing in").last()).hasValue(SERVER + "/login/oauth2/code/microsoft");

        Locator guide = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Google Workspace add-on"));
        guide.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Check"))
                .click();

        assertThat(guide.getByText("One step needs to be put right.")).isVisible();
        assertThat(guide.getByText("The public URL is " + SERVER + ", but providers take https only."))
                .isVisible();
        assertThat(guide.getByText("This works.")).hasCount(2);

        Page bens = signedIn("198.51.100.82", ada.colleague(accounts));
        assertThat(bens.content()).doesNotContain("Redirect URL");
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }

    private Page signedIn(String address, TestUser user) {
        BrowserContext window = browsers.personAt(address);
        window.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = window.newPage();
        page.navigate(SERVER + "/settings/connections");
        page.locator("input[name=username]").fill(user.email());
        page.locator("input[name=password]").fill(TestUser.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        return page;
    }
}
