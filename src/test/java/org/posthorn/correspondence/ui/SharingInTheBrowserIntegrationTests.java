package org.posthorn.correspondence.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AccountScope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.correspondence.Desk;
import org.posthorn.correspondence.Letter;
import org.posthorn.e2e.Browsers;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.tracking.Draft;
import org.posthorn.tracking.Draft.Recipient;
import org.posthorn.tracking.Draft.RecipientKind;
import org.posthorn.tracking.Outbox;
import org.posthorn.tracking.RegisteringEmails;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SharingInTheBrowserIntegrationTests extends PosthornIntegrationTest {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    ApplicationContext context;

    private User ada;
    private User ben;
    private RecordRef ann;

    @BeforeEach
    void twoColleagues() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        TestUsers users = new TestUsers(context);
        ada = users.superAdmin();
        ben = users.colleagueOf(ada);
        ann = new Desk(context, ada).contact("ann@x.test");
    }

    @Test
    @DisplayName(
            "P12 P11 a user keeps a logged mail to himself and shares what became of another; a colleague sees just"
                    + " that")
    void keepsAndShares() {
        long kept = new Desk(context, ada).log(Letter.of(ada, "ann@x.test").subject("Salary"));
        OutgoingEmailId sent = send();
        new Outbox(context, ada.accountId(), ada.id()).opened(sent, NOON.plusSeconds(60));
        try (Browsers browsers = new Browsers();
                BrowserContext adas = browsers.personAt("192.0.2.7");
                BrowserContext bens = browsers.personAt("192.0.2.8")) {
            Page hers = signIn(adas, ada, "/mail/" + PublicId.of(kept));
            Page his = signIn(bens, ben, contactPath());
            assertThat(his.locator(".timeline-mail")).containsText("Salary");
            assertThat(his.locator(".timeline-mail .seen-by")).hasText("Everyone");
            assertThat(his.locator(".timeline-engagement")).hasCount(0);

            hers.locator(".timeline-mail").focus();
            hers.keyboard().press("v");
            hers.getByText("Only who logged it").click();
            hers.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                    .click();
            assertThat(hers.locator(".timeline-mail .seen-by")).hasText("Only you");
            hers.navigate(SERVER + "/?mail=" + PublicId.of(sent.value()));
            hers.getByLabel("Share with my team").click();
            assertThat(hers.getByLabel("Share with my team")).isChecked();

            his.navigate(SERVER + contactPath());
            assertThat(his.locator(".timeline-engagement")).containsText("Someone opened “Offer”");
            assertThat(his.locator(".timeline-engagement"))
                    .containsText("sent by " + ada.email().value());
            assertThat(his.locator(".timeline-mail")).hasCount(0);
        }
    }

    private OutgoingEmailId send() {
        Recipient recipient = new Recipient(
                RecipientKind.TO, new Mailbox("", new EmailAddress("ann@x.test")), new ContactId(ann.id()));
        Draft draft = new Draft(ada.email(), List.of(recipient), "Offer", true, true, false, false);
        RegisteringEmails registering = context.getBean(RegisteringEmails.class);
        return AccountScope.callAs(ada.accountId(), () -> {
            OutgoingEmailId id = registering
                    .register(ada.accountId(), ada.id(), draft, List.of())
                    .id();
            registering.markSent(ada.id(), id, NOON, null);
            return id;
        });
    }

    private String contactPath() {
        return "/contacts/" + PublicId.of(ann.id());
    }

    private static Page signIn(BrowserContext person, User user, String path) {
        Page page = person.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(SERVER + path);
        page.locator("input[name=username]").fill(user.email().value());
        page.locator("input[name=password]").fill(TestUsers.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains(path));
        return page;
    }
}
