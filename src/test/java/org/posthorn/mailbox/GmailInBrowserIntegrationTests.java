package org.posthorn.mailbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.ExtensionCommand;
import org.posthorn.TestDatabase;
import org.posthorn.account.TestUsers;
import org.posthorn.e2e.gmail.ExtendedBrowser;
import org.posthorn.e2e.gmail.FakeGmail;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import tools.jackson.databind.JsonNode;

/** The extension in Chromium, and the mail that its page built in the mailbox that the server reads through Gmail's own client library. */
class GmailInBrowserIntegrationTests extends MailboxIntegrationTest {

    private static final String ANN = "ann@customer.test";

    @Test
    @DisplayName(
            "C2 G11 T1 what is ticked and sent in Gmail is found through the Gmail API: armed, and logged without any"
                    + " Bcc")
    void fromTheTickToTheTimeline() throws Exception {
        RecordRef ann = desk.contact(ANN);
        connect("google");
        Path folder = TestDatabase.temporaryFolder();
        ExtensionCommand.run(folder, "http://localhost:" + PORT);
        try (FakeGmail gmail = new FakeGmail(ada.email().value());
                ExtendedBrowser browser = new ExtendedBrowser(folder.resolve("unpacked"), gmail, ColorScheme.LIGHT)) {
            signIn(browser);
            JsonNode sent = send(browser.gmail(""), gmail);
            assertThat(sent.path("bcc")).isEmpty();
            assertThat(email().path("state").asString()).isEqualTo("prepared");

            box.sent(gmail.mime(sent));
            sync();
        }

        assertThat(email().path("state").asString()).isEqualTo("sent");
        assertThat(email().path("logged").asBoolean()).isTrue();
        assertThat(api.get("/api/v1/contacts/" + PublicId.of(ann.id()) + "/timeline")
                        .text())
                .contains("Tender");
    }

    private void signIn(ExtendedBrowser browser) {
        Page popup = browser.own("popup.html");
        Page entry =
                browser.context().waitForPage(() -> popup.locator("#sign-in").click());
        entry.getByLabel("E-mail address").fill(ada.email().value());
        entry.locator("input[name=password]").fill(TestUsers.PASSWORD);
        entry.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        entry.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Allow"))
                .click();
        assertThat(popup.getByText("No tracked mail yet")).isVisible();
    }

    private static JsonNode send(Page page, FakeGmail gmail) {
        page.evaluate(
                "mail => fake.compose(mail)",
                Map.of(
                        "layout",
                        "dialog",
                        "to",
                        List.of(Map.of("name", "Ann", "address", ANN)),
                        "subject",
                        "Tender",
                        "html",
                        "<div>Dear Ann, see <a href=\"https://shop.test/offer\">our offer</a>.</div>"));
        Locator bar = page.locator("[data-posthorn-strip] .bar");
        for (String which : List.of("Track opens", "Track clicks", "Log")) {
            assertThat(bar.getByLabel(which)).isEnabled();
            bar.getByLabel(which).check();
        }
        page.locator("[data-way=send]").click();
        return gmail.awaitSent(1);
    }

    private JsonNode email() {
        return api.get("/api/v1/emails?q=Tender").json().path("items").path(0);
    }
}
