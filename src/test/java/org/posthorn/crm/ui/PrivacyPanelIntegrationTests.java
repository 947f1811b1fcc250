package org.posthorn.crm.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.TestUser.json;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import tools.jackson.databind.JsonNode;

class PrivacyPanelIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    CreatingAccounts accounts;

    private Browsers browsers;
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void openWindow() {
        browsers = new Browsers();
        window = browsers.personAt("198.51.100.17");
        page = window.newPage();
    }

    @AfterEach
    void close() {
        window.close();
        browsers.close();
    }

    @Test
    @DisplayName(
            "P4 P5 P10 S4 on a contact's page its legal basis and consent are recorded, and tracking is switched off"
                    + " for it")
    void recordsOnTheContactsPage() {
        TestUser ada = TestUser.inNewAccount(SERVER, accounts);
        Contact ann = new RecordFixture(context, ada.user()).contact("ann@x.test", "Ann", "Lee");
        signIn(ada, "contacts/" + RecordFixture.id(ann));
        panel().waitFor();
        assertThat(panel()).containsText("None recorded");
        assertThat(panel()).containsText("Take legal advice");
        assertThat(panel()).containsText("CNIL");

        panel().getByText("Change legal basis").click();
        assertThat(dialog()).containsText("Take legal advice");
        dialog().getByText("Save").click();
        assertThat(dialog()).containsText("Choose one.");
        dialog().locator("vaadin-select").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Performance of a contract"))
                .click();
        dialog().getByLabel("Where it comes from").fill("Contract 12");
        dialog().getByText("Save").click();
        assertThat(panel()).containsText("Performance of a contract");
        assertThat(panel()).containsText("Contract 12");
        assertThat(panel()).containsText("Ada");

        panel().getByText("Record consent").click();
        dialog().getByLabel("Given").check();
        dialog().getByText("Add to the ledger").click();
        assertThat(dialog()).containsText("can't be shown to hold");
        dialog().getByLabel("What the person was shown or told").fill("May we track?");
        dialog().getByText("Add to the ledger").click();
        assertThat(panel()).containsText("Given");
        panel().getByText("Ledger: 1 entry").click();
        assertThat(panel()).containsText("“May we track?”");
        assertThat(panel()).containsText("Written down by hand · Ada");

        panel().getByLabel("Never track my mail to this contact").check();
        page.waitForCondition(() -> !track(ada).get("allowed").asBoolean());
        assertThat(track(ada).get("reasonCode").asString()).isEqualTo("never-tracked");
        panel().getByLabel("Never track my mail to this contact").uncheck();
        page.waitForCondition(() -> track(ada).get("allowed").asBoolean());
        JsonNode stored = json(ada.get("/api/v1/contacts/" + RecordFixture.id(ann)), 200);
        assertThat(stored.get("legalBasis").asString()).isEqualTo("performance-of-contract");
        assertThat(stored.get("trackingConsent").asString()).isEqualTo("given");
    }

    private Locator panel() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Privacy"));
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static JsonNode track(TestUser user) {
        return json(user.post("/api/v1/compose/check", "{\"to\": [\"ann@x.test\"]}"), 200)
                .get("track");
    }

    private void signIn(TestUser user, String path) {
        page.navigate(SERVER + "/" + path);
        page.getByLabel("E-mail address").fill(user.email());
        page.locator("input[name=password]").fill(TestUser.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }
}
