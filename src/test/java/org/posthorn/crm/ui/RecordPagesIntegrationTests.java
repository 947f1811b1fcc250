package org.posthorn.crm.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.crm.Contact;
import org.posthorn.crm.RecordFixture;
import org.posthorn.e2e.Browsers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordPagesIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    CreatingAccounts accounts;

    private Browsers browsers;
    private BrowserContext window;
    private TestUser ada;
    private RecordFixture ours;
    private Page page;

    @BeforeAll
    void start() {
        browsers = new Browsers();
    }

    @AfterAll
    void stop() {
        browsers.close();
    }

    @BeforeEach
    void signUp() {
        ada = TestUser.inNewAccount(SERVER, accounts);
        ours = new RecordFixture(context, ada.user());
        window = browsers.personAt("198.51.100.7");
        page = window.newPage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    @DisplayName("R1 a contact is made, edited in place, found while typing, deleted and restored")
    void fromListToPageAndBack() {
        open("contacts");
        assertThat(heading("No contacts yet")).isVisible();
        button("New contact").first().click();
        page.getByLabel("First name").fill("Ann");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Create").setExact(true))
                .click();
        assertThat(page.getByText("Is missing.")).isVisible();
        page.getByLabel("E-mail", new Page.GetByLabelOptions().setExact(true)).fill("ann@x.test");
        button("Create").click();
        assertThat(heading("Ann")).isVisible();

        Locator last = page.getByLabel("Last name");
        last.fill("Lee");
        last.press("Tab");
        assertThat(heading("Ann Lee")).isVisible();
        assertThat(page.getByText("Saved")).isVisible();

        page.navigate(SERVER + "/contacts");
        page.getByLabel("Search contacts").fill("le");
        assertThat(page).hasURL(Pattern.compile(".*[?&]q=le"));
        assertThat(name("Ann Lee")).isVisible();
        page.getByLabel("Search contacts").fill("zz");
        assertThat(heading("Nothing found")).isVisible();
        button("Show all contacts").click();
        name("Ann Lee").click();

        button("Delete").click();
        assertThat(page.getByText("Deleted “Ann Lee”")).isVisible();
        assertThat(heading("No contacts yet")).isVisible();
        button("Undo").click();
        assertThat(heading("Ann Lee")).isVisible();
    }

    @Test
    @DisplayName("R1 contacts are merged and taken apart again")
    void mergesAndUndoes() {
        Contact ann = ours.contact("ann@x.test", "Ann", "Lee");
        Contact old = ours.contact("ann@old.test", "Annette", "Old");
        open("contacts/" + RecordFixture.id(ann));
        button("Merge").click();
        page.getByLabel("The other contact").pressSequentially("annette");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Annette Old"))
                .click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Merge"))
                .click();
        assertThat(heading("Merged into this contact")).isVisible();

        page.navigate(SERVER + "/contacts/" + RecordFixture.id(old));
        assertThat(heading("Ann Lee")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*" + RecordFixture.id(ann)));

        button("Take Annette Old out again").click();
        assertThat(heading("Merged into this contact")).isHidden();
        page.navigate(SERVER + "/contacts");
        assertThat(name("Annette Old")).isVisible();
    }

    @Test
    @DisplayName("R1 records are associated with each other from their pages")
    void associates() {
        Contact ann = ours.contact("ann@x.test", "Ann", "Lee");
        ours.deal("Big one", "open");
        open("contacts/" + RecordFixture.id(ann));
        page.getByLabel("Record to add").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Big one"))
                .click();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Big one"))
                .click();
        assertThat(heading("Big one")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ann Lee")))
                .isVisible();
        button("Take Ann Lee away").click();
        assertThat(page.getByText("Nothing yet.")).isVisible();
    }

    @Test
    @DisplayName("R1 a file is imported with preview, mapping and report, and exported again")
    void importsAndExports(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "Mail,First name\nann@x.test,Ann\nnobody,Nobody\n");
        open("contacts/import");
        page.locator("input[type=file]").setInputFiles(file);
        assertThat(page.getByText("ann@x.test")).isVisible();
        button("Import 2 lines").click();
        assertThat(page.getByText("Done. 1 new, 0 filled in, 1 refused.")).isVisible();
        Download refused = page.waitForDownload(
                () -> page.getByText("Download the refused lines").click());
        assertThat(Files.readString(refused.path())).contains("3,email is not an e-mail address,nobody");

        page.getByText("To the contacts").click();
        assertThat(name("Ann")).isVisible();
        Download exported = page.waitForDownload(() -> page.getByText("Export").click());
        assertThat(Files.readString(exported.path())).contains("ann@x.test,Ann");
    }

    @Test
    @DisplayName("R1 a list loads as it scrolls, and another account's page is not there")
    void opensOnlyWhatIsOurs() {
        RecordFixture theirs = new RecordFixture(
                context, TestUser.inNewAccount(SERVER, accounts).user());
        Contact bob = theirs.contact("bob@x.test", "Bob", "Ray");
        for (int number = 0; number < 120; number++) {
            ours.ticket("Ticket %03d".formatted(number), "open");
        }
        open("contacts/" + RecordFixture.id(bob));
        assertThat(heading("Nothing here")).isVisible();

        page.navigate(SERVER + "/tickets");
        assertThat(name("Ticket 000")).isVisible();
        page.locator(".records-grid").evaluate("grid => grid.scrollToIndex(110)");
        assertThat(name("Ticket 110")).isVisible();
    }

    private void open(String path) {
        page.navigate(SERVER + "/" + path);
        page.getByLabel("E-mail address").fill(ada.email());
        page.locator("input[name=password]").fill(TestUser.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    private Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private Locator button(String text) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private Locator name(String text) {
        return page.locator(".records-name", new Page.LocatorOptions().setHasText(text));
    }
}
