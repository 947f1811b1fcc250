package org.posthorn.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.TestUser.json;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.AccountScope;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.compose.PreparedCopies.Copy;
import org.posthorn.crm.RecordFixture;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.recipient.RecipientMail;
import org.posthorn.tracking.FindingPages;
import org.posthorn.tracking.PageMail;
import org.posthorn.tracking.TrackingAddresses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PageLinkIntegrationTests extends PosthornIntegrationTest {

    private static final String HTML =
            "<p>Hello Ann, here is <a href=\"https://shop.test/a?b&amp;c\">our offer</a>.</p>";
    private static final String LINK = "<a href=\"[^\"]+/r/[0-9A-Za-z]{33}\" style=\"[^\"]+\">[^<]+</a>";
    private static final String PIXEL = "<img src=\"[^\"]+/o/[^>]+>";

    @Autowired
    CreatingAccounts accounts;

    @Autowired
    ApplicationContext context;

    @Autowired
    PreparingCopies copies;

    @Autowired
    FindingPages pages;

    @Autowired
    TrackingAddresses addresses;

    private TestUser ada;

    @BeforeEach
    void signUp() {
        ada = TestUser.inNewAccount(SERVER, accounts);
    }

    @Test
    @DisplayName(
            "P7 T6 tracked HTML carries one line to the recipient's page once the account wants it, and is else the"
                    + " same")
    void carriesOneLine() {
        String without = prepare("Offer", HTML, true).get("html").asString();
        RecipientMail.offerPages(context, ada);

        JsonNode first = prepare("Our offer", HTML, true);
        String html = first.get("html").asString();
        JsonNode again = prepare("Our offer", html, true);

        assertThat(without).doesNotContain("/r/");
        assertThat(html.replaceAll("/c/[0-9A-Za-z]+", "/c/x"))
                .matches(
                        "\\Q<p>Hello Ann, here is <a href=\"" + SERVER + "/c/x\">our offer</a>.</p>\\E" + LINK + PIXEL);
        assertThat(again.get("html").asString()).isEqualTo(html);
        assertThat(again.get("id").asString()).isEqualTo(first.get("id").asString());
        assertThat(first.get("pixelHtml").asString()).matches(PIXEL);
    }

    @Test
    @DisplayName("P7 T10 a reply that quotes the line, and a draft whose switches were taken back, are without it")
    void takesTheLineBack() {
        RecipientMail.offerPages(context, ada);
        JsonNode sent = prepare("Offer", HTML, true);
        ada.post("/api/v1/compose/" + sent.get("id").asString() + "/sent", null);
        String quoted = "<p>Thanks!</p><blockquote>" + sent.get("html").asString() + "</blockquote>";
        JsonNode draft = prepare("Another", HTML, true);

        assertThat(prepare("RE: Offer", quoted, true).get("html").asString())
                .matches("\\Q<p>Thanks!</p><blockquote>" + HTML + "</blockquote>\\E" + LINK + PIXEL);
        assertThat(prepare("Another", draft.get("html").asString(), false)
                        .get("html")
                        .asString())
                .isEqualTo(HTML);
    }

    @Test
    @DisplayName("P7 a client that keeps the body to itself gets the line with the pixel, and both are known")
    void putsTheLineBeforeThePixelForClients() {
        RecipientMail.offerPages(context, ada);

        String tags = prepare("Offer", null, true).get("pixelHtml").asString();

        assertThat(tags).matches(LINK + PIXEL);
        assertThat(behind(tags)).isPresent();
    }

    @Test
    @DisplayName("P7 T12 each own copy leads to a page of its own")
    void leadsEachCopyToItsOwnPage() {
        RecipientMail.offerPages(context, ada);
        RecordFixture fixture = new RecordFixture(context, ada.user());
        List<Mailbox> to = List.of(
                new Mailbox("", new EmailAddress("ann@x.test")), new Mailbox("", new EmailAddress("bo@x.test")));
        Message message =
                new Message(new EmailAddress(ada.email()), to, List.of(), List.of(), "Offer", HTML, null, false);

        PreparedCopies prepared = AccountScope.callAs(
                ada.user().accountId(),
                () -> copies.prepare(fixture.signedIn(), message, new TrackChoice(true, false), null));

        assertThat(prepared.copies())
                .allSatisfy(copy -> assertThat(reader(copy)).isEqualTo(copy.to().address()));
    }

    private EmailAddress reader(Copy copy) {
        PageMail page = behind(Objects.requireNonNull(copy.html())).orElseThrow();
        return Objects.requireNonNull(page.reader()).address();
    }

    private Optional<PageMail> behind(String html) {
        String url = html.replaceFirst("(?s).*href=\"([^\"]+/r/[^\"]+)\".*", "$1");
        return pages.behind(Objects.requireNonNull(addresses.pageToken(url)));
    }

    private JsonNode prepare(String subject, @Nullable String html, boolean tracked) {
        ObjectNode mail =
                new JsonMapper().createObjectNode().put("from", ada.email()).put("subject", subject);
        mail.putArray("to").add("ann@x.test");
        mail.put("html", html).put("log", false);
        mail.putObject("track").put("opens", tracked).put("clicks", tracked);
        return json(ada.post("/api/v1/compose/prepare", mail.toString()), 201);
    }
}
