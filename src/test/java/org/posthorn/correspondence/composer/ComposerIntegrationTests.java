package org.posthorn.correspondence.composer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.posthorn.MailServerIntegrationTest;
import org.posthorn.account.AccountScope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.correspondence.LoggedMails;
import org.posthorn.correspondence.LoggedMails.Mail;
import org.posthorn.crm.Contact;
import org.posthorn.crm.CreatingContacts;
import org.posthorn.e2e.Browsers;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters from the browser to a real mail server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposerIntegrationTests extends MailServerIntegrationTest {

    private static final Pattern PIXEL = Pattern.compile("/o/[0-9A-Za-z]+/([0-9A-Za-z]{33})\\.gif");

    @Autowired
    ApplicationContext context;

    Browsers browsers;
    BrowserContext window;
    Page page;
    User ada;
    RecordRef ann;

    @BeforeAll
    void startBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    void stopBrowser() {
        browsers.close();
    }

    @BeforeEach
    void start() {
        ada = new TestUsers(context).superAdmin();
        Contact contact = AccountScope.callAs(
                ada.accountId(),
                () -> context.getBean(CreatingContacts.class)
                        .createFromMail(
                                ada.accountId(), new Mailbox("Ann Lee", new EmailAddress("ann@gmail.com")), ada.id()));
        ann = new RecordRef(RecordType.CONTACT, contact.id().value());
        window = browsers.personAt("198.51.100.50");
        page = window.newPage();
        signIn();
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    @DisplayName("C5 R4 an answer is in the thread, quotes the mail, and goes to whom it came from")
    void answers() throws MessagingException {
        long mail = new LoggedMails(context, ada)
                .log(new Mail("Offer", "ann@gmail.com", "<p>What does <b>it</b> cost?", null, Instant.now()), ann);

        page.navigate(SERVER + "/compose?reply=" + PublicId.of(mail));
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Reply").setExact(true)))
                .isVisible();
        assertThat(page.getByLabel("Subject")).hasValue("Re: Offer");
        page.getByLabel("Message").fill("It costs 7.\nSee https://shop.test/price");
        send();

        MimeMessage sent = received(1).getFirst();
        assertThat(sent.getSubject()).isEqualTo("Re: Offer");
        assertThat(sent.getHeader("To", null)).contains("Ann Lee", "ann@gmail.com");
        assertThat(sent.getHeader("In-Reply-To", null)).isEqualTo("<" + mail + "@x.test>");
        assertThat(sent.getHeader("References", " ").split("\\s+"))
                .containsExactly("<first@x.test>", "<second@x.test>", "<" + mail + "@x.test>");
        assertThat(html(sent)).contains("It costs 7.<br>", "wrote:", "What does <b>it</b> cost?");
        assertThat(html(sent)).doesNotContain(SERVER);
    }

    @Test
    @DisplayName("S1 T12 the composer's switches give each recipient a copy with own tokens, To and Message-ID alike")
    void sendsACopyToEach() throws MessagingException {
        page.navigate(SERVER + "/compose?to=ann@gmail.com,ben@icloud.com");
        page.getByLabel("Subject").fill("News");
        page.getByLabel("Message").fill("Look: https://shop.test/");
        page.getByLabel("Track opens").check();
        page.getByLabel("Track clicks").check();
        assertThat(preSend()).containsText("ann@gmail.com: opens are seen through the provider's image servers");
        assertThat(preSend()).containsText("ben@icloud.com: the usual mail program loads images unread");
        send();

        List<MimeMessage> copies = received(2);
        assertThat(copies)
                .extracting(copy -> copy.getHeader("Message-ID", null))
                .hasSize(2)
                .containsOnly(copies.getFirst().getMessageID());
        assertThat(copies).extracting(copy -> copy.getHeader("To", null)).containsOnly("ann@gmail.com, ben@icloud.com");
        assertThat(copies.stream()
                        .map(ComposerIntegrationTests::html)
                        .map(ComposerIntegrationTests::pixel)
                        .distinct())
                .hasSize(2);
        assertThat(copies).allSatisfy(copy -> assertThat(html(copy)).contains("href=\"" + SERVER + "/c/"));
    }

    @Test
    @DisplayName("C5 who gets a mail blind is named in nobody's copy")
    void keepsBlindCopiesBlind() {
        page.navigate(SERVER + "/compose?to=ann@gmail.com");
        page.getByLabel("Subject").fill("Secret");
        page.getByLabel("Message").fill("Words");
        Locator bcc = page.getByLabel("Bcc");
        bcc.fill("ben@icloud.com");
        bcc.press("Enter");
        send();

        assertThat(received(2)).allSatisfy(copy -> assertThat(raw(copy)).doesNotContain("ben@icloud.com"));
    }

    @Test
    @DisplayName("C5 a failed send is kept with its reason, and goes out at the next try under the same Message-ID")
    void keepsWhatCouldNotBeSent() throws MessagingException {
        mailServer.stop();
        page.navigate(SERVER + "/compose?to=ann@gmail.com");
        page.getByLabel("Subject").fill("Important");
        page.getByLabel("Message").fill("Words that must not get lost");
        button("Send").click();
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("Not sent")))
                .containsText("The mail server can't be reached.");

        page.navigate(SERVER + "/drafts");
        assertThat(page.locator(".draft-row")).containsText("The mail server can't be reached.");
        startMailServer();
        page.getByText("Important").click();
        assertThat(page.getByLabel("Message")).hasValue("Words that must not get lost");
        send();

        assertThat(received(1).getFirst().getSubject()).isEqualTo("Important");
        page.navigate(SERVER + "/drafts");
        assertThat(page.getByText("No drafts")).isVisible();
    }

    @Test
    @DisplayName("C5 a draft is kept by itself and found again, with its files")
    void keepsDrafts() {
        page.navigate(SERVER + "/compose?contact=" + PublicId.of(ann.id()));
        page.getByLabel("Subject").fill("Half");
        page.getByLabel("Message").fill("A thought");
        assertThat(page).hasURL(Pattern.compile(".*compose\\?draft=.*"));
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("plan.txt", "text/plain", "the plan".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".letter-files li")).containsText("plan.txt");

        page.reload();

        assertThat(page.getByLabel("Subject")).hasValue("Half");
        assertThat(page.getByLabel("Message")).hasValue("A thought");
        assertThat(page.locator(".letter-files li")).containsText("plan.txt");
        send();
        assertThat(raw(received(1).getFirst())).contains("plan.txt");
    }

    @Test
    @DisplayName("C7 before sending says what is logged where and who sees it")
    void saysWhatWillHappen() {
        page.navigate(SERVER + "/compose?contact=" + PublicId.of(ann.id()));
        assertThat(preSend()).containsText("Not logged");
        assertThat(preSend()).containsText("Not tracked");

        page.getByLabel("Log", new Page.GetByLabelOptions().setExact(true)).check();

        assertThat(preSend()).containsText("logged on Contact Ann Lee");
        assertThat(preSend()).containsText("everyone in your account sees it");
        page.getByLabel("Contact Ann Lee").uncheck();
        assertThat(preSend()).containsText("on no record");
    }

    @Test
    @DisplayName("T17 G10 the filed copy is on the chosen records, joined to what was sent, and carries no pixel")
    void filesACopyWithoutPixel() {
        page.navigate(SERVER + "/compose?contact=" + PublicId.of(ann.id()));
        page.getByLabel("Subject").fill("Filed");
        page.getByLabel("Message").fill("Look: https://shop.test/");
        page.getByLabel("Track opens").check();
        page.getByLabel("Track clicks").check();
        page.getByLabel("Log", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.getByLabel("Contact Ann Lee")).isChecked();
        send();

        assertThat(html(received(1).getFirst())).contains("/o/").contains(SERVER + "/c/");
        page.getByText("Open the logged copy").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Filed")))
                .isVisible();
        assertThat(page.locator(".mail-records")).containsText("Ann Lee");
        Map<String, Object> row = context.getBean(JdbcClient.class)
                .sql("select html_body, outgoing_email_id, source from logged_email where account_id = ?")
                .param(ada.accountId().value())
                .query()
                .singleRow();
        assertThat(String.valueOf(row.get("html_body")))
                .contains("https://shop.test/")
                .doesNotContain("<img", SERVER);
        assertThat(row.get("outgoing_email_id")).isNotNull();
        assertThat(row.get("source")).isEqualTo("COMPOSER");
    }

    private Locator preSend() {
        return page.locator(".pre-send");
    }

    private void send() {
        button("Send").click();
        assertThat(page.getByText("Sent.")).isVisible();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void signIn() {
        page.navigate(SERVER + "/");
        page.getByLabel("E-mail address").fill(ada.email().value());
        page.locator("input[name=password]").fill(TestUsers.PASSWORD);
        button("Sign in").click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("No mail yet"))
                .waitFor();
    }

    private static String pixel(String html) {
        Matcher pixel = PIXEL.matcher(html);
        assertThat(pixel.find()).isTrue();
        return pixel.group(1);
    }

    private static String html(MimeMessage mail) {
        try {
            MimeMultipart bodies = (MimeMultipart) mail.getContent();
            return (String) bodies.getBodyPart(1).getContent();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String raw(MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail);
    }
}
