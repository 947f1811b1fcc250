package org.posthorn.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.Recipient;
import org.posthorn.TestUser;
import org.posthorn.account.AccountScope;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.privacy.ConsentChannel;
import org.posthorn.privacy.ConsentEntry;
import org.posthorn.privacy.DataSubject;
import org.posthorn.privacy.Ledger;
import org.posthorn.privacy.TrackingConsent;
import org.posthorn.tracking.TrackingAddresses;
import org.posthorn.tracking.ingest.RawClient;
import org.posthorn.tracking.silencing.SilencedTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class RecipientPageIntegrationTests extends PosthornIntegrationTest {

    private static final Recipient ANN = Recipient.atADesk();

    @Autowired
    CreatingAccounts accounts;

    @Autowired
    ApplicationContext context;

    @Autowired
    Ledger ledger;

    @Autowired
    HandlingRequests requests;

    @Autowired
    SilencedTokens silenced;

    @Autowired
    TrackingAddresses addresses;

    private TestUser ada;

    @BeforeEach
    void signUp() {
        ada = TestUser.inNewAccount(SERVER, accounts);
        RecipientMail.offerPages(context, ada);
    }

    @Test
    @DisplayName("P7 the page says who sent the mail and what is stored of opens and clicks, without session or script")
    void showsWhatIsStored() {
        RecipientMail mail = RecipientMail.to(ada, "ann@x.test");
        mail.mail().openedBy(ANN);
        mail.mail().clickedBy(ANN);
        await().until(() -> mail.mail().engagements().size() == 2);

        HttpResponse<String> answer = mail.get("?lang=en");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Ada of Account of", "Our offer", "Opened", "Link followed", "Thunderbird", "Tracking is on")
                .doesNotContain("<script", ANN.address());
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'self'", "frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    @DisplayName("P5 P6 P7 one click withdraws: it is in the ledger word for word, and the next hits leave no trace")
    void withdrawsWithOneClick() {
        RecipientMail mail = RecipientMail.to(ada, "ann@x.test");
        String button =
                mail.document("?lang=en").expectFirst("button[value=withdraw]").text();

        HttpResponse<String> answer = mail.press("withdraw", Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("?lang=en&done=withdraw");
        ConsentEntry entry = ledgerOf("ann@x.test").getFirst();
        assertThat(entry.state()).isEqualTo(TrackingConsent.WITHDRAWN);
        assertThat(entry.how()).isEqualTo(ConsentChannel.RECIPIENT_PAGE);
        assertThat(entry.text()).startsWith(button + "\n").contains("keeps nothing when you open its mails");
        assertThat(entry.proof()).contains("language en");
        assertThat(mail.get("?lang=en").body()).contains("Tracking is off", "You withdrew your consent");

        RecipientMail later = RecipientMail.to(ada, "bo@x.test");
        await().atMost(Duration.ofSeconds(1))
                .until(() -> silenced.contains(mail.mail().pixel(addresses)));
        mail.mail().openedBy(ANN);
        later.mail().openedBy(ANN);
        await().until(() -> later.mail().engagements().size() == 1);
        assertThat(mail.mail().engagements()).isEmpty();

        mail.press("give", Map.of());
        assertThat(ledgerOf("ann@x.test")).hasSize(2);
        assertThat(mail.get("?lang=en").body()).contains("You agreed to it");
    }

    @Test
    @DisplayName("P7 who follows every link, asks for the head, or posts blindly changes nothing")
    void executesNothingForScanners() {
        RecipientMail mail = RecipientMail.to(ada, "ann@x.test");
        Document page = mail.document("");

        page.select("a[href]")
                .forEach(link ->
                        assertThat(mail.get(link.attr("href")).statusCode()).isEqualTo(200));
        mail.get("?wish=withdraw&done=withdraw&form="
                + page.expectFirst("input[name=form]").attr("value"));
        HttpResponse<String> blind = mail.post("", Map.of("wish", "withdraw"), Map.of());
        HttpResponse<String> withAnothersKey = mail.post(
                "", Map.of("wish", "withdraw", "form", formKey(RecipientMail.to(ada, "bo@x.test"))), Map.of());

        assertThat(blind.statusCode()).isEqualTo(400);
        assertThat(withAnothersKey.statusCode()).isEqualTo(400);
        assertThat(ledgerOf("ann@x.test")).isEmpty();
    }

    @Test
    @DisplayName("P7 a wish for one's data or its erasure reaches the super-admins once, with a month to answer")
    void handsRequestsOn() {
        RecipientMail mail = RecipientMail.to(ada, "ann@x.test");

        assertThat(mail.press("erase", Map.of()).statusCode()).isEqualTo(303);
        mail.press("erase", Map.of());
        mail.press("export", Map.of());

        List<PrivacyRequest> open = AccountScope.callAs(account(), requests::open);
        assertThat(open).extracting(PrivacyRequest::kind).containsExactly(RequestKind.ERASE, RequestKind.EXPORT);
        assertThat(open.getFirst().address()).isEqualTo(new EmailAddress("ann@x.test"));
        assertThat(Duration.between(
                        open.getFirst().receivedAt(), open.getFirst().dueAt()))
                .isBetween(Duration.ofDays(28), Duration.ofDays(31));
        assertThat(ledgerOf("ann@x.test")).isEmpty();
    }

    @Test
    @DisplayName("P7 the page of a mail to several shows nothing of anybody and answers every address alike")
    void disclosesNothingOnASharedPage() {
        RecipientMail mail = RecipientMail.to(ada, "ann@x.test", "bo@x.test");
        mail.mail().openedBy(ANN);
        await().until(() -> mail.mail().engagements().size() == 1);

        String shown = mail.get("?lang=en").body();
        HttpResponse<String> member = mail.press("withdraw", Map.of("address", "Ann@X.test"));
        HttpResponse<String> stranger = mail.press("withdraw", Map.of("address", "eve@evil.test"));
        HttpResponse<String> nonsense = mail.press("withdraw", Map.of("address", "\"><script>"));

        assertThat(shown).contains("Which address is yours?").doesNotContain("@x.test", "Thunderbird", "Tracking is");
        assertThat(List.of(member.statusCode(), stranger.statusCode(), nonsense.statusCode()))
                .containsOnly(303);
        assertThat(stranger.headers().firstValue("Location"))
                .isEqualTo(member.headers().firstValue("Location"));
        assertThat(ledgerOf("ann@x.test")).hasSize(1);
        assertThat(ledgerOf("eve@evil.test")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "de-AT, de, Tracking ist eingeschaltet",
        "ja, ja, トラッキングは有効です",
        "pl, pl, Śledzenie jest włączone",
        "fr, en, Tracking is on"
    })
    @DisplayName("P7 the page speaks the recipient's language")
    void speaksTheRecipientsLanguage(String liked, String language, String words) throws IOException {
        RecipientMail mail = RecipientMail.to(ada, "ann@x.test");

        try (RawClient client = new RawClient(PORT)) {
            RawClient.Answer answer =
                    client.send("GET", mail.page().substring(SERVER.length()), "Accept-Language: " + liked);

            String body = new String(answer.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            assertThat(body).contains("<html lang=\"" + language + "\">", words);
        }
    }

    @Test
    @DisplayName("T18 P7 junk, a pixel's token and a page that is gone get the same plain 404")
    void knowsNothingOfJunk() throws IOException {
        RecipientMail mail = RecipientMail.to(ada, "ann@x.test");
        String pixel = Recipient.pixelIn(mail.mail().html()).replaceFirst(".*/([0-9A-Za-z]+)\\.gif", "/r/$1");

        try (RawClient client = new RawClient(PORT)) {
            RawClient.Answer junk = client.send("GET", "/r/x");
            RawClient.Answer mistaken = client.send("GET", pixel);
            RawClient.Answer posted = client.send("POST", "/r/x", "Content-Length: 0");

            assertThat(junk.status()).isEqualTo(404);
            assertThat(mistaken.status()).isEqualTo(404);
            assertThat(mistaken.body()).isEqualTo(junk.body());
            assertThat(posted.body()).isEqualTo(junk.body());
            assertThat(junk.header("Set-Cookie")).isNull();
            assertThat(client.send("DELETE", "/r/x").status()).isEqualTo(405);
        }
    }

    private static String formKey(RecipientMail mail) {
        return mail.document("").expectFirst("input[name=form]").attr("value");
    }

    private List<ConsentEntry> ledgerOf(String address) {
        return ledger.of(account(), DataSubject.of(List.of(new EmailAddress(address))));
    }

    private AccountId account() {
        return ada.user().accountId();
    }
}
