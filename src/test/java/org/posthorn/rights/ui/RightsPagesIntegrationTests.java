package org.posthorn.rights.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.crm.Contact;
import org.posthorn.crm.RecordFixture;
import org.posthorn.e2e.Browsers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class RightsPagesIntegrationTests extends PosthornIntegrationTest {

    /** Jobs run beside the page. */
    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(30_000);

    @Autowired
    ApplicationContext context;

    @Autowired
    CreatingAccounts accounts;

    @Test
    @DisplayName(
            "P8 P9 a super-admin exports a contact, erases it after typing its address, and sees what retention would"
                    + " take")
    void exportsErasesAndLooksAtRetention() throws IOException {
        TestUser ada = TestUser.inNewAccount(SERVER, accounts);
        Contact ann = new RecordFixture(context, ada.user()).contact("ann@x.test", "Ann", "Lee");
        try (Browsers browsers = new Browsers();
                BrowserContext window = browsers.personAt("198.51.100.7")) {
            Page page = window.newPage();
            signIn(page, "contacts/" + RecordFixture.id(ann), ada);

            choose(page, "Export everything…");
            Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download the ZIP file"));
            assertThat(link).isVisible(PATIENTLY);
            Download file = page.waitForDownload(link::click);
            try (ZipFile zip = new ZipFile(file.path().toFile())) {
                assertThat(zip.stream().map(entry -> entry.getName())).contains("index.html", "contact.json");
            }
            assertThat(Files.size(file.path())).isPositive();
            button(page, "Close").click();

            choose(page, "Erase the person…");
            assertThat(page.getByText("1 contact", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            Locator erase = button(page, "Erase for good");
            assertThat(erase).isDisabled();
            Locator typed = page.getByLabel("Type ann@x.test to confirm");
            typed.fill("ann@y.test");
            assertThat(erase).isDisabled();
            typed.fill("ann@x.test");
            erase.click();
            assertThat(page.getByText("The person is erased.")).isVisible(PATIENTLY);
            assertThat(heading(page, "No contacts yet")).isVisible();

            page.navigate(SERVER + "/settings/retention");
            assertThat(page.getByText("30 days").first()).isVisible(PATIENTLY);
            button(page, "Run now").click();
            page.locator("vaadin-confirm-dialog")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Run now"))
                    .click();
            assertThat(page.getByText("started by hand")).isVisible(PATIENTLY);
        }
    }

    @Test
    @DisplayName("P8 A1 who is no super-admin is offered neither, and may not see the page of retention")
    void usersAreOfferedNeither() {
        TestUser ada = TestUser.inNewAccount(SERVER, accounts);
        Contact ann = new RecordFixture(context, ada.user()).contact("ann@x.test", "Ann", "Lee");
        try (Browsers browsers = new Browsers();
                BrowserContext window = browsers.personAt("198.51.100.8")) {
            Page page = window.newPage();
            signIn(page, "contacts/" + RecordFixture.id(ann), ada.colleague(accounts));

            assertThat(heading(page, "Ann Lee")).isVisible(PATIENTLY);
            assertThat(page.getByText("Personal data")).hasCount(0);
            page.navigate(SERVER + "/settings/retention");
            assertThat(heading(page, "Not for you")).isVisible(PATIENTLY);
        }
    }

    private static void choose(Page page, String item) {
        page.locator("vaadin-menu-bar-button", new Page.LocatorOptions().setHasText("Personal data"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .last()
                .click();
    }

    private static void signIn(Page page, String path, TestUser user) {
        page.navigate(SERVER + "/" + path);
        page.getByLabel("E-mail address").fill(user.email());
        page.locator("input[name=password]").fill(TestUser.PASSWORD);
        button(page, "Sign in").click();
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
