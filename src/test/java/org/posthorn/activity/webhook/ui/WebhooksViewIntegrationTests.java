package org.posthorn.activity.webhook.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.activity.webhook.Receiver;
import org.posthorn.e2e.Browsers;
import org.springframework.beans.factory.annotation.Autowired;

class WebhooksViewIntegrationTests extends PosthornIntegrationTest {

    private static final int PATIENCE_MILLIS = 60_000;

    @Autowired
    CreatingAccounts accounts;

    @Test
    @DisplayName("A1 a super-admin adds a webhook, sees its secret once, tries it, sends again, and deletes it")
    void keepsAWebhook() {
        TestUser ada = TestUser.inNewAccount(SERVER, accounts);
        try (Receiver receiver = new Receiver();
                Browsers browsers = new Browsers();
                BrowserContext person = browsers.personAt("192.0.2.7")) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Page page = signIn(person, ada);
            assertThat(page.getByText("There are no webhooks yet.")).isVisible();

            button(page, "New webhook").click();
            page.getByLabel("Where shall it be posted?").fill("https://10.0.0.1/");
            button(page, "Add webhook").click();
            assertThat(page.getByText("It leads into a network that is not public.")
                            .first())
                    .isVisible();
            page.getByLabel("Where shall it be posted?").fill(receiver.url("/crm"));
            page.getByLabel("What is it for?").fill("Our CRM");
            button(page, "Add webhook").click();
            String secret = page.getByLabel("Signing secret").inputValue();
            Assertions.assertThat(secret).startsWith("whsec_");
            button(page, "Done").click();

            Locator row = page.locator(".webhooks .rows > li").first();
            assertThat(row).containsText("Our CRM");
            assertThat(row).containsText("Active");
            page.locator(".webhook-test").click();
            assertThat(row.locator(".webhook-delivery")).containsText("Delivered");
            assertThat(row.locator(".webhook-delivery")).containsText("HTTP 200");
            row.getByText("Send again").click();
            assertThat(row.locator(".webhook-delivered")).hasCount(2);
            Assertions.assertThat(receiver.at("/crm")).hasSize(2);

            receiver.answer("/crm", 410);
            page.locator(".webhook-test").click();
            assertThat(row).containsText("Stopped: its receiver answered that it is gone");
            assertThat(page.locator(".webhook-resume")).isVisible();

            page.locator(".webhook-delete").click();
            page.getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                    .click();
            assertThat(page.getByText("There are no webhooks yet.")).isVisible();
        }
    }

    private static Page signIn(BrowserContext person, TestUser user) {
        Page page = person.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(SERVER + "/settings/webhooks");
        page.locator("input[name=username]").fill(user.email());
        page.locator("input[name=password]").fill(TestUser.PASSWORD);
        page.keyboard().press("Enter");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
