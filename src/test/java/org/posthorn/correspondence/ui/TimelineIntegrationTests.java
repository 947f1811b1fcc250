package org.posthorn.correspondence.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AccountScope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.correspondence.LoggedMails;
import org.posthorn.correspondence.LoggedMails.Mail;
import org.posthorn.correspondence.LoggedMails.Part;
import org.posthorn.crm.Contact;
import org.posthorn.crm.CreatingContacts;
import org.posthorn.e2e.Browsers;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineIntegrationTests extends PosthornIntegrationTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    ApplicationContext context;

    Browsers browsers;
    BrowserContext window;
    Page page;
    User ada;
    LoggedMails mails;
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
    void newUser() {
        ada = new TestUsers(context).superAdmin();
        mails = new LoggedMails(context, ada);
        ann = contact(ada, "Ann Lee", "ann@x.test");
        window = browsers.personAt("198.51.100.40");
        page = window.newPage();
        signIn(page, ada);
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    @DisplayName("R2 shows the newest first, pinned ones before, and only the kinds that are ticked")
    void ordersAndFilters() {
        mails.log(new Mail("Older", "ann@x.test", "<p>a", null, now.minusSeconds(600)), ann);
        mails.log(new Mail("Newer", "ann@x.test", "<p>b", null, now.minusSeconds(60)), ann);
        open();
        assertThat(subjects()).hasText(new String[] {"Newer", "Older"});

        addNote("Called her");
        item("Older").focus();
        page.keyboard().press("p");
        assertThat(subjects()).hasText(new String[] {"Older", "Newer"});
        assertThat(item("Older")).containsText("Pinned");

        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Notes"))
                .check();
        assertThat(subjects()).hasCount(0);
        assertThat(page.locator(".timeline-note")).containsText("Called her");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Opens"))
                .check();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Notes"))
                .uncheck();
        assertThat(page.getByText("Nothing of that kind")).isVisible();
        page.getByText("Show all").click();
        assertThat(subjects()).hasCount(2);
    }

    @Test
    @DisplayName("R2 loads older lines by key, page by page, to the end")
    void loadsOlderLines() {
        for (int number = 0; number < 45; number++) {
            mails.log(new Mail("Mail " + number, "ann@x.test", "<p>x", null, now.minusSeconds(number)), ann);
        }
        open();
        assertThat(subjects()).hasCount(20);

        page.getByText("Show older").click();
        assertThat(subjects()).hasCount(40);
        page.getByText("Show older").click();

        assertThat(subjects()).hasCount(45);
        assertThat(page.getByText("Show older")).isHidden();
    }

    @Test
    @DisplayName(
            "R3 R6 G17 expands the body in a sandboxed frame: inline images at once, remote ones when asked, nothing"
                    + " runs")
    void expandsSafely() {
        mails.log(
                new Mail(
                        "Offer",
                        "ann@x.test",
                        "<p>Dear Ada<img src='cid:logo@x' width=20 alt=Logo><img src='" + SERVER
                                + "/images/mark.svg?remote' alt=Shoes><script>top.document.title='hacked'</script>"
                                + "<div class=gmail_quote>On Monday: old words</div>",
                        null,
                        now,
                        Part.inline("logo@x", "image/png", PNG)),
                ann);
        open();

        item("Offer").focus();
        page.keyboard().press("Enter");

        FrameLocator frame = item("Offer").frameLocator("iframe");
        assertThat(frame.getByText("Dear Ada")).isVisible();
        assertThat(frame.locator("img[alt=Logo]")).hasAttribute("src", Pattern.compile("data:image/png;base64,.+"));
        assertThat(frame.locator("img[alt=Shoes]")).not().hasAttribute("src", Pattern.compile(".*"));
        assertThat(frame.getByText("old words")).isHidden();
        assertThat(item("Offer").locator("iframe"))
                .hasAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
        assertThat(item("Offer")).containsText("1 remote image not loaded");

        page.getByText("Show images").click();

        assertThat(frame.locator("img[alt=Shoes]")).hasAttribute("src", Pattern.compile(".*mark.svg.*"));
        assertThat(page).not().hasTitle("hacked");
        item("Offer").focus();
        page.keyboard().press("Enter");
        assertThat(item("Offer").locator("iframe")).hasCount(0);
    }

    @Test
    @DisplayName("R6 the frame's own policy forbids scripts, and neither cache nor referrer keeps what is shown")
    void servesTheFrameUnderItsOwnPolicy() {
        long mail = mails.log(new Mail("Offer", "ann@x.test", "<p>Hi", null, now), ann);

        Response response = page.navigate(SERVER + "/mail-frame/" + PublicId.of(mail));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headerValue("content-security-policy"))
                .startsWith("default-src 'none'")
                .contains("sandbox", "frame-ancestors 'self'", "img-src data:")
                .doesNotContain("script-src", "https:");
        assertThat(response.headerValue("x-frame-options")).isEqualTo("SAMEORIGIN");
        assertThat(response.headerValue("x-content-type-options")).isEqualTo("nosniff");
        assertThat(response.headerValue("cache-control")).isEqualTo("no-store");
        assertThat(response.headerValue("referrer-policy")).isEqualTo("no-referrer");
    }

    @Test
    @DisplayName("P12 another account, and a colleague whom the owner does not show it, find neither mail nor part")
    void showsNothingToOthers() {
        TestUsers users = new TestUsers(context);
        long everybody = mails.log(new Mail("Offer", "ann@x.test", "<p>Hi", null, now, pdf()), ann);
        long own = mails.log(new Mail("Own", "ann@x.test", "<p>Hi", null, now, pdf()), Visibility.OWNER, ann);
        long head = mails.log(new Mail("Head", "ann@x.test", "<p>Hi", null, now, pdf()), Visibility.SUBJECT, ann);

        assertThat(statusFor(users.superAdmin(), everybody, own, head)).containsExactly(404, 404, 404, 404, 404, 404);
        assertThat(statusFor(users.colleagueOf(ada), everybody, own, head))
                .containsExactly(200, 200, 404, 404, 404, 404);
    }

    @Test
    @DisplayName("R3 G4 attachments: type, size, download by a safe name; what was left out says so")
    void handsOutAttachments() throws IOException {
        mails.log(
                new Mail(
                        "Files",
                        "ann@x.test",
                        "<p>See",
                        null,
                        now,
                        Part.attachment(
                                "../../evil\u202Efdp.html", "text/html", "<script>1".getBytes(StandardCharsets.UTF_8)),
                        Part.attachment("photo.png", "image/png", PNG),
                        Part.leftOut("video.zip", 61_000_000)),
                ann);
        open();
        assertThat(item("Files")).containsText("3 attachments");

        action("Files", "Open or close").click();

        assertThat(item("Files")).containsText("video.zip – attachment of 61 MB not logged");
        Locator evil = item("Files").locator("a[download]").first();
        Download download = page.waitForDownload(evil::click);
        assertThat(download.suggestedFilename()).doesNotContain("/", "\u202E").endsWith(".html");
        assertThat(Files.readString(download.path())).isEqualTo("<script>1");
        Page preview =
                window.waitForPage(() -> item("Files").getByText("Preview").click());
        assertThat(preview.locator("img")).isVisible();
    }

    @Test
    @DisplayName("R6 HTML and SVG are never shown inline, whatever they claim to be")
    void showsNoHtmlInline() {
        long mail = mails.log(
                new Mail(
                        "Files",
                        "ann@x.test",
                        "<p>See",
                        null,
                        now,
                        Part.attachment("a.png", "image/png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)),
                        Part.attachment("b.html", "text/html", "<script>1".getBytes(StandardCharsets.UTF_8))),
                ann);

        for (int n = 0; n < 2; n++) {
            var response = window.request().get(SERVER + "/mail-part/" + PublicId.of(mail) + "/" + n + "?show=true");
            assertThat(response.headers().get("content-type")).isEqualTo("application/octet-stream");
            assertThat(response.headers().get("content-disposition")).startsWith("attachment");
            assertThat(response.headers().get("x-content-type-options")).isEqualTo("nosniff");
            assertThat(response.headers().get("content-security-policy")).contains("sandbox");
        }
    }

    @Test
    @DisplayName("R3 R5 deletes by key and brings back by undo")
    void deletesAndBringsBack() {
        mails.log(new Mail("Offer", "ann@x.test", "<p>Hi", null, now), ann);
        open();

        item("Offer").focus();
        page.keyboard().press("Delete");
        assertThat(page.getByText("Mail deleted")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();

        assertThat(subjects()).hasText(new String[] {"Offer"});
    }

    @Test
    @DisplayName("R3 the copied link opens exactly that mail")
    void copiesTheLink() {
        window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        mails.log(new Mail("Other", "ann@x.test", "<p>Other", null, now), ann);
        long mail = mails.log(new Mail("Offer", "ann@x.test", "<p>Hi there", null, now), ann);
        open();

        action("Offer", "Copy link").click();
        assertThat(page.getByText("Link copied")).isVisible();
        String link = String.valueOf(page.evaluate("navigator.clipboard.readText()"));
        page.navigate(link);

        assertThat(link).isEqualTo(SERVER + "/mail/" + PublicId.of(mail));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Offer")))
                .isVisible();
        assertThat(page.locator(".timeline-mail").frameLocator("iframe").getByText("Hi there"))
                .isVisible();
    }

    @Test
    @DisplayName("R3 details tell all headers, decoded")
    void tellsAllHeaders() {
        mails.log(new Mail("Offer", "ann@x.test", "<p>Hi", null, now), ann);
        open();

        item("Offer").focus();
        page.keyboard().press("d");

        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Ann Lee <ann@x.test>");
        assertThat(dialog).containsText("<first@x.test> <second@x.test>");
        assertThat(dialog).containsText("Grüße");
        assertThat(dialog.getByText("Download the original")).isVisible();
    }

    @Test
    @DisplayName("R3 the thread shows its mails, the oldest first, quoted text folded")
    void showsTheThread() {
        long first = mails.log(new Mail("Offer", "ann@x.test", "<p>First words", null, now.minusSeconds(60)), ann);
        mails.log(
                new Mail(
                                "Re: Offer",
                                "ann@x.test",
                                "<p>Second words<blockquote type=cite>First words</blockquote>",
                                null,
                                now)
                        .inThread(first),
                ann);
        open();

        action("Re: Offer", "View thread").click();

        Locator thread = item("Re: Offer").locator(".mail-thread");
        assertThat(thread).containsText("2 mails in this thread");
        assertThat(thread.frameLocator("iframe").getByText("Second words")).isVisible();
        assertThat(thread.frameLocator("iframe").getByText("First words")).isHidden();
    }

    @Test
    @DisplayName("R3 G10 associations are taken off and added; an empty timeline says what will stand there")
    void editsAssociations() {
        RecordRef ben = contact(ada, "Ben Bit", "ben@x.test");
        mails.log(new Mail("Offer", "ann@x.test", "<p>Hi", null, now), ann);
        open();

        action("Offer", "Associations").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Contact Ann Lee"))
                .uncheck();
        dialog.getByLabel("Add a record").fill("Ben");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Contact Ben Bit"))
                .click();
        assertThat(dialog.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Contact Ben Bit")))
                .isChecked();
        dialog.getByText("Save").click();

        assertThat(page.getByText("Nothing here yet")).isVisible();
        page.navigate(SERVER + "/contacts/" + PublicId.of(ben.id()));
        assertThat(subjects()).hasText(new String[] {"Offer"});
    }

    @Test
    @DisplayName("R2 notes are added, edited, deleted and brought back")
    void writesNotes() {
        open();
        addNote("First thought\n<b>bold?</b>");
        assertThat(page.locator(".timeline-note p")).hasText("First thought\n<b>bold?</b>");

        button("Edit note").click();
        page.locator(".timeline-note-editor textarea").fill("Second thought");
        button("Save note").click();
        assertThat(page.locator(".timeline-note")).containsText("(edited)");
        button("Delete note").click();
        assertThat(page.getByText("Note deleted.")).isVisible();
        button("Undo").click();

        assertThat(page.locator(".timeline-note p")).hasText("Second thought");
    }

    private static Part pdf() {
        return Part.attachment("a.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
    }

    private List<Integer> statusFor(User reader, long... ids) {
        try (BrowserContext other = browsers.personAt("198.51.100.41")) {
            signIn(other.newPage(), reader);
            return Arrays.stream(ids)
                    .mapToObj(PublicId::of)
                    .flatMap(id -> Stream.of("/mail-frame/" + id, "/mail-part/" + id + "/0"))
                    .map(path -> other.request().get(SERVER + path).status())
                    .toList();
        }
    }

    private RecordRef contact(User owner, String name, String address) {
        Contact contact = AccountScope.callAs(
                owner.accountId(),
                () -> context.getBean(CreatingContacts.class)
                        .createFromMail(owner.accountId(), new Mailbox(name, new EmailAddress(address)), owner.id()));
        return new RecordRef(RecordType.CONTACT, contact.id().value());
    }

    static void signIn(Page page, User user) {
        page.navigate(SERVER + "/");
        page.getByLabel("E-mail address").fill(user.email().value());
        page.locator("input[name=password]").fill(TestUsers.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("No mail yet"))
                .waitFor();
    }

    private void open() {
        page.navigate(SERVER + "/contacts/" + PublicId.of(ann.id()));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Timeline"))
                .waitFor();
    }

    private void addNote(String text) {
        button("Add note").click();
        page.locator(".timeline-note-editor textarea").fill(text);
        page.locator(".timeline-note-editor vaadin-button").first().click();
        page.locator(".timeline-note").waitFor();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator subjects() {
        return page.locator(".timeline-head > .timeline-subject");
    }

    private Locator item(String subject) {
        return page.locator(
                ".timeline-mail",
                new Page.LocatorOptions()
                        .setHas(page.locator(
                                ".timeline-head > .timeline-subject",
                                new Page.LocatorOptions().setHasText(Pattern.compile("^" + subject + "$")))));
    }

    private Locator action(String subject, String label) {
        return item(subject)
                .locator(
                        "vaadin-menu-bar-button",
                        new Locator.LocatorOptions().setHas(page.locator("[aria-label='" + label + "']")))
                .or(item(subject).locator("vaadin-menu-bar-button[aria-label='" + label + "']"))
                .first();
    }
}
