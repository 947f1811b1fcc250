package org.posthorn.mailroom.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.TestUser;
import org.posthorn.account.ApiClient;
import org.posthorn.e2e.Browsers;
import org.posthorn.mailroom.MailroomIntegrationTest;

class QuarantineViewIntegrationTests extends MailroomIntegrationTest {

    private static final int PATIENCE_MILLIS = 60_000;

    @Test
    @DisplayName("G16 the page says why a mail is held, shows its head, and retries or discards it")
    void showsRetriesAndDiscards() {
        upload(mail("hold the contract")
                .replace("Message-ID", "X-Evil: <script>document.title='run'</script>\r\nMessage-ID"));
        upload(mail("hold the rest"));
        try (Browsers browsers = new Browsers();
                BrowserContext person = browsers.personAt("192.0.2.7")) {
            Page page = signIn(person);
            Locator rows = page.locator(".quarantine .rows > li");
            assertThat(rows).hasCount(2);
            Locator contract = rows.filter(new Locator.FilterOptions().setHasText("hold the contract"));
            assertThat(contract).containsText("Its sender is no address of yours");
            assertThat(contract).containsText("ada@sender.test");
            page.getByText("Head of the mail").last().click();
            assertThat(contract).containsText("X-Evil: <script>");

            button(page, "Try again: hold the contract").click();
            assertThat(page.getByText("Still held")).isVisible();
            desk.trust(true);
            button(page, "Try again: hold the contract").click();
            assertThat(page.getByText("The mail is logged.")).isVisible();
            assertThat(rows).hasCount(1);

            button(page, "Discard: hold the rest").click();
            page.getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Discard"))
                    .click();
            assertThat(page.getByText("No mail is held back.")).isVisible();
        }
        Assertions.assertThat(desk.filedFor(ada.user().id())).hasSize(1);
    }

    @Test
    @DisplayName("G11 mails dropped on the page as files are logged, and each is accounted for")
    void takesFiles() {
        String folder = "From a\r\n" + mail("dropped") + "\r\nFrom b\r\n" + mail("hold dropped");
        try (Browsers browsers = new Browsers();
                BrowserContext person = browsers.personAt("192.0.2.7")) {
            Page page = signIn(person);

            page.locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload(
                            "old.mbox", "application/mbox", folder.getBytes(StandardCharsets.US_ASCII)));

            assertThat(page.getByText("Mails: 1 logged, 1 held back.")).isVisible();
            assertThat(page.locator(".quarantine .rows > li")).hasCount(1);
        }
    }

    @Test
    @DisplayName("G2 an address that is the user's own is added on the spot, and the mail is logged")
    void addsAnAddressOnTheSpot() {
        upload(mail("hold the contract"));
        desk.trust(true);
        try (Browsers browsers = new Browsers();
                BrowserContext person = browsers.personAt("192.0.2.7")) {
            Page page = signIn(person);

            button(page, "ada@sender.test is mine").click();

            assertThat(page.getByText("The mail is logged.")).isVisible();
            page.navigate("http://localhost:" + port + "/logging-address");
            page.locator("#password").waitFor();
            assertThat(page.locator("#addresses .rows > li")).containsText("ada@sender.test");
            assertThat(page.locator("#addresses")).containsText("Confirmed by a super-admin");
            Locator address = page.getByLabel("Your logging address");
            assertThat(address).hasValue(Pattern.compile("log\\+[0-9a-z]{26}@log\\.posthorn\\.test"));
            String before = address.inputValue();
            button(page, "Replace").click();
            page.getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Replace"))
                    .click();
            assertThat(address).not().hasValue(before);
        }
    }

    private void upload(String mail) {
        ApiClient.anonymous(port)
                .with("Content-Type", "message/rfc822")
                .withToken(ada.token())
                .post("/api/v1/logged-emails", mail);
    }

    private Page signIn(BrowserContext person) {
        Page page = person.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate("http://localhost:" + port + "/quarantine");
        page.locator("input[name=username]").fill(ada.email());
        page.locator("input[name=password]").fill(TestUser.PASSWORD);
        page.keyboard().press("Enter");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
