package org.posthorn.recipient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.e2e.Browsers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class RecipientInBrowserIntegrationTests extends PosthornIntegrationTest {

    private static final int PATIENCE_MILLIS = 60_000;

    @Autowired
    CreatingAccounts accounts;

    @Autowired
    ApplicationContext context;

    private TestUser ada;

    @BeforeEach
    void signUp() {
        ada = TestUser.inNewAccount(SERVER, accounts);
        RecipientMail.offerPages(context, ada);
    }

    @Test
    @DisplayName(
            "P7 without JavaScript, on a small screen, a recipient stops tracking with one click in the first view and"
                    + " asks for erasure; a super-admin sees and answers that")
    void actsWithoutScripts() {
        RecipientMail mail = RecipientMail.to(ada, "ann@x.test");
        try (Browsers browsers = new Browsers()) {
            try (BrowserContext ann = browsers.withoutScripts("203.0.113.40", 400, 700)) {
                Page page = ann.newPage();
                page.navigate(mail.page());
                Locator stop = button(page, "Stop tracking me");
                Assertions.assertThat(stop.boundingBox().y + stop.boundingBox().height)
                        .isLessThan(700);
                Assertions.assertThat(widthOf(page)).isLessThanOrEqualTo(400);

                stop.click();
                assertThat(page.getByRole(AriaRole.STATUS)).containsText("does not track you any more");
                assertThat(page.getByText("Tracking is off")).isVisible();

                button(page, "Erase my data").click();
                assertThat(page.getByRole(AriaRole.STATUS)).containsText("one month to answer");
                page.getByText("Deutsch").click();
                assertThat(page.getByText("Tracking ist ausgeschaltet")).isVisible();
                Assertions.assertThat(ann.cookies()).isEmpty();
            }
            try (BrowserContext admin = browsers.personAt("203.0.113.41")) {
                answer(signedIn(admin));
            }
        }
    }

    private static void answer(Page page) {
        Locator request = page.locator(".privacy-requests .rows > li");
        assertThat(request).containsText("ann@x.test");
        assertThat(request).containsText("Wants the data erased");

        button(page, "Refuse: ann@x.test").click();
        button(page, "Save").click();
        assertThat(page.getByLabel("Note")).isVisible();
        page.getByLabel("Note").fill("Invoices have to be kept for ten years.");
        button(page, "Save").click();

        assertThat(page.getByText("Nothing is open.")).isVisible();
        assertThat(request).containsText("Refused");
        assertThat(request).containsText("Invoices have to be kept");
    }

    private Page signedIn(BrowserContext person) {
        Page page = person.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(SERVER + "/privacy-requests");
        page.locator("input[name=username]").fill(ada.email());
        page.locator("input[name=password]").fill(TestUser.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Privacy requests")))
                .isVisible();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static double widthOf(Page page) {
        return page.locator("html").boundingBox().width;
    }
}
