package org.posthorn.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.crm.Contact;
import org.posthorn.crm.RecordFixture;
import org.posthorn.e2e.Browsers;
import org.posthorn.kernel.PublicId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInLanguagesIntegrationTests extends PosthornIntegrationTest {

    /** What the same places say: the sign-in page, the menu, the feed, the list of contacts, a contact. */
    record Words(String browser, String signIn, String contacts, String noMail, String search, String timeline) {}

    static final List<Words> LANGUAGES = List.of(
            new Words("en-GB", "Sign in", "Contacts", "No mail yet", "Search contacts", "Timeline"),
            new Words("de-AT", "Anmelden", "Kontakte", "Noch keine E-Mail", "Kontakte suchen", "Verlauf"),
            new Words("ja-JP", "サインイン", "連絡先", "メールはまだありません", "連絡先を検索", "タイムライン"),
            new Words("pl-PL", "Logowanie", "Kontakty", "Nie ma jeszcze wiadomości", "Szukaj: kontakty", "Oś czasu"));

    @Autowired
    ApplicationContext context;

    @Autowired
    CreatingAccounts accounts;

    private Browsers browsers;
    private TestUser ada;
    private Contact contact;

    @BeforeAll
    void start() {
        browsers = new Browsers();
        ada = TestUser.inNewAccount(SERVER, accounts);
        contact = new RecordFixture(context, ada.user()).contact("ann@x.test", "Ann", "Lee");
    }

    @AfterAll
    void stop() {
        browsers.close();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @DisplayName("S3 the same user reads the pages in the language of the browser, and no other language on them")
    void readsThePagesInTheBrowsersLanguage(Words words) {
        try (BrowserContext window = browsers.personSpeaking(words.browser())) {
            Page page = window.newPage();
            page.navigate(SERVER + "/login");
            page.locator("input[name=password]").waitFor();
            assertThat(page.locator("html")).hasAttribute("lang", words.browser());
            assertThat(heading(page, words.signIn())).isVisible();
            signIn(page);

            heading(page, words.noMail()).waitFor();
            assertThat(page.getByRole(AriaRole.NAVIGATION)).containsText(words.contacts());
            speaksNoOther(page, words);

            page.navigate(SERVER + "/contacts");
            page.getByLabel(words.search()).waitFor();
            assertThat(page).hasTitle(words.contacts() + " · Posthorn");
            speaksNoOther(page, words);

            page.navigate(SERVER + "/contacts/" + PublicId.of(contact.key()));
            heading(page, words.timeline()).waitFor();
            speaksNoOther(page, words);
        }
    }

    private void signIn(Page page) {
        page.locator("input[name=username]").fill(ada.email());
        page.locator("input[name=password]").fill(TestUser.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
    }

    private static void speaksNoOther(Page page, Words words) {
        LANGUAGES.stream()
                .filter(other -> !other.equals(words))
                .flatMap(other -> Stream.of(other.contacts(), other.noMail(), other.timeline()))
                .forEach(other -> assertThat(page.locator("body")).not().containsText(other));
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
