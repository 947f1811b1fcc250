package org.posthorn.correspondence.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.posthorn.TestUser.json;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.ApiClient;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.e2e.Browsers;
import org.springframework.beans.factory.annotation.Autowired;

class ChoosingRecordsIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    CreatingAccounts accounts;

    @Test
    @DisplayName("G15 a mail to an address that two contacts have waits until its user says which is meant")
    void asksWhichIsMeant() {
        TestUser ada = TestUser.inNewAccount(SERVER, accounts);
        String one = contact(ada, "one@x.test");
        String two = contact(ada, "two@x.test");
        upload(ada);
        Assertions.assertThat(json(ada.get("/api/v1/quarantine"), 200)
                        .get("items")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("ambiguous");
        try (Browsers browsers = new Browsers();
                BrowserContext person = browsers.personAt("192.0.2.8")) {
            Page page = person.newPage();
            page.navigate(SERVER + "/quarantine");
            page.getByLabel("E-mail address").fill(ada.email());
            page.locator("input[name=password]").fill(TestUser.PASSWORD);
            page.keyboard().press("Enter");

            button(page, "Choose the records").click();
            page.getByRole(AriaRole.COMBOBOX).fill("one@x.test");
            page.getByRole(AriaRole.OPTION).first().click();
            button(page, "Log it there").click();

            assertThat(page.getByText("The mail is logged.")).isVisible();
            assertThat(page.locator(".quarantine .rows > li")).hasCount(0);
        }
        Assertions.assertThat(mailsOf(ada, one)).isEqualTo(1);
        Assertions.assertThat(mailsOf(ada, two)).isZero();
    }

    private static String contact(TestUser ada, String email) {
        String form = "{\"email\": \"%s\", \"firstName\": \"%s\", \"otherEmails\": [\"shared@x.test\"]}"
                .formatted(email, email.substring(0, 3));
        return json(ada.post("/api/v1/contacts", form), 201).get("id").asString();
    }

    private static int mailsOf(TestUser ada, String contact) {
        return json(ada.get("/api/v1/contacts/" + contact + "/timeline"), 200)
                .get("items")
                .size();
    }

    private static void upload(TestUser ada) {
        String mail = """
                From: %s
                To: shared@x.test
                Subject: For one of you
                Message-ID: <shared@sender.test>

                Hello
                """.formatted(ada.email());
        ApiClient.anonymous(PORT)
                .with("Content-Type", "message/rfc822")
                .withToken(ada.token())
                .post("/api/v1/logged-emails", mail.replace("\n", "\r\n"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
