package org.posthorn.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailbox.MailboxSettings;
import org.posthorn.mailbox.MailboxSettings.Google;
import org.posthorn.mailbox.MailboxSettings.Microsoft;
import org.posthorn.mailbox.MailboxState;
import org.posthorn.mailbox.Provider;
import org.posthorn.mailbox.Trouble;
import org.posthorn.workspace.WorkspaceSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SelfCheckTests {

    private static final String SECRET = "s3cret-value";
    private static final String CLIENT = "246813579-x.apps.googleusercontent.com";
    private static final String APP = "11111111-2222-3333-4444-555555555555";
    private static final String TENANT = "99999999-2222-3333-4444-555555555555";
    private static final String NOBODY = "http://127.0.0.1:1";

    private final ProviderStandIn provider = new ProviderStandIn();

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        400 | {"error":"invalid_grant","error_description":"Bad Request"} | WORKS
        401 | {"error":"invalid_client","error_description":"Unauthorized"} | SECRET_REFUSED
        401 | {"error":"invalid_client","error_description":"The OAuth client was not found."} | UNKNOWN_CLIENT
        401 | {"error":"deleted_client"} | UNKNOWN_CLIENT
        500 | <h1>Oops</h1> | ODD_ANSWER
        """)
    void readsWhatGoogleSaysOfTheClient(int status, String body, Finding finding) {
        provider.answering("/token", status, body);

        Checked checked =
                of(Step.GOOGLE_CLIENT, google(CLIENT, SECRET, provider.url()).check(List.of()));

        assertThat(checked.finding()).isEqualTo(finding);
        assertThat(provider.bodies()).singleElement().asString().contains("client_secret=" + SECRET);
        assertThat(checked.toString()).doesNotContain(SECRET);
    }

    @Test
    void namesTheSettingThatIsMissingOrWrongBeforeItAsksGoogle() {
        assertThat(of(Step.GOOGLE_CLIENT, google("", SECRET, provider.url()).check(List.of())))
                .isEqualTo(new Checked(Step.GOOGLE_CLIENT, Finding.MISSING, "POSTHORN_GOOGLE_CLIENT_ID"));
        assertThat(of(Step.GOOGLE_CLIENT, google("mine", SECRET, provider.url()).check(List.of())))
                .isEqualTo(new Checked(Step.GOOGLE_CLIENT, Finding.MALFORMED, "POSTHORN_GOOGLE_CLIENT_ID"));
        assertThat(of(Step.GOOGLE_CLIENT, google(CLIENT, "", provider.url()).check(List.of())))
                .isEqualTo(new Checked(Step.GOOGLE_CLIENT, Finding.MISSING, "POSTHORN_GOOGLE_CLIENT_SECRET"));
        assertThat(provider.bodies()).isEmpty();
    }

    @Test
    void namesTheHostThatDoesNotAnswer() {
        assertThat(of(Step.GOOGLE_CLIENT, google(CLIENT, SECRET, NOBODY).check(List.of())))
                .isEqualTo(new Checked(Step.GOOGLE_CLIENT, Finding.UNREACHABLE, "127.0.0.1"));
    }

    @Test
    void followsNobodyElsewhere() {
        try (ProviderStandIn inside = new ProviderStandIn()) {
            provider.answering("/token", 307, inside.url() + "/token");

            Checked checked = of(
                    Step.GOOGLE_CLIENT, google(CLIENT, SECRET, provider.url()).check(List.of()));

            assertThat(checked).isEqualTo(new Checked(Step.GOOGLE_CLIENT, Finding.ODD_ANSWER, "HTTP 307"));
            assertThat(inside.bodies()).isEmpty();
        }
    }

    @Test
    void learnsFromConnectedMailboxesWhatElseCanNotBeSeen() {
        provider.answering("/token", 400, "{\"error\":\"invalid_grant\"}");
        GoogleCheck google = google(CLIENT, SECRET, provider.url());

        assertThat(of(Step.GOOGLE_API, google.check(List.of())).finding()).isEqualTo(Finding.UNSEEN);
        assertThat(of(Step.GOOGLE_API, google.check(List.of(mailbox(null)))).finding())
                .isEqualTo(Finding.WORKS);
        assertThat(of(Step.GOOGLE_API, google.check(List.of(mailbox(Trouble.REFUSED))))
                        .finding())
                .isEqualTo(Finding.MAIL_REFUSED);
        assertThat(of(Step.GOOGLE_REDIRECT, google.check(List.of())).finding()).isEqualTo(Finding.UNSEEN);
        assertThat(of(Step.GOOGLE_REDIRECT, google.check(List.of(mailbox(null))))
                        .finding())
                .isEqualTo(Finding.WORKS);
    }

    @Test
    void saysThatProvidersTakeHttpsOnly() {
        MailboxSettings plain =
                settings("http://crm.acme.test", googleOf(CLIENT, SECRET, NOBODY), microsoft("", "", ""));

        assertThat(of(Step.GOOGLE_REDIRECT, google(plain).check(List.of())))
                .isEqualTo(new Checked(Step.GOOGLE_REDIRECT, Finding.NOT_HTTPS, "http://crm.acme.test"));
        assertThat(of(Step.ENTRA_REDIRECT, entra(plain).check(List.of())).finding())
                .isEqualTo(Finding.NOT_HTTPS);
        assertThat(of(Step.WORKSPACE_DEPLOYMENT, workspace(plain, "", "").check())
                        .finding())
                .isEqualTo(Finding.NOT_HTTPS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        200 | {"access_token":"t","expires_in":3599} | WORKS
        401 | {"error":"invalid_client","error_codes":[7000215]} | SECRET_REFUSED
        401 | {"error":"invalid_client","error_codes":[7000222]} | SECRET_EXPIRED
        400 | {"error":"unauthorized_client","error_codes":[700016]} | UNKNOWN_CLIENT
        401 | {"error":"invalid_client"} | SECRET_REFUSED
        400 | {"error":"temporarily_unavailable"} | ODD_ANSWER
        """)
    void readsWhatEntraSaysOfTheSecret(int status, String body, Finding finding) {
        provider.answering("/" + TENANT + "/oauth2/v2.0/token", status, body);

        Checked checked = of(Step.ENTRA_SECRET, entra(APP, SECRET, TENANT).check(List.of()));

        assertThat(checked.finding()).isEqualTo(finding);
        assertThat(checked.toString()).doesNotContain(SECRET);
    }

    @Test
    void tellsADirectoryThatIsNotThere() {
        String discovery = "/" + TENANT + "/v2.0/.well-known/openid-configuration";
        provider.answering(discovery, 400, "{\"error\":\"invalid_tenant\",\"error_codes\":[90002]}");
        assertThat(of(Step.ENTRA_APP, entra(APP, SECRET, TENANT).check(List.of()))
                        .finding())
                .isEqualTo(Finding.UNKNOWN_TENANT);

        provider.answering(discovery, 200, "{\"issuer\":\"x\"}");
        assertThat(of(Step.ENTRA_APP, entra(APP, SECRET, TENANT).check(List.of()))
                        .finding())
                .isEqualTo(Finding.WORKS);
    }

    @Test
    void tellsASecretsIdFromItsValue() {
        assertThat(of(Step.ENTRA_SECRET, entra(APP, TENANT, TENANT).check(List.of()))
                        .finding())
                .isEqualTo(Finding.MALFORMED);
        assertThat(of(Step.ENTRA_SECRET, entra(APP, "", TENANT).check(List.of()))
                        .finding())
                .isEqualTo(Finding.MISSING);
        assertThat(of(Step.ENTRA_SECRET, entra(APP, SECRET, "organizations").check(List.of()))
                        .finding())
                .isEqualTo(Finding.UNSEEN);
    }

    @Test
    void looksAtTheProjectOfTheAddOn() {
        MailboxSettings safe = settings("https://crm.acme.test", googleOf("", "", NOBODY), microsoft("", "", ""));
        provider.answering("/keys", 200, "{\"keys\":[]}");

        assertThat(workspace(safe, "", "").check())
                .containsExactly(
                        Checked.of(Step.WORKSPACE_DEPLOYMENT, Finding.UNSEEN),
                        new Checked(Step.WORKSPACE_PROJECT, Finding.MISSING, "POSTHORN_WORKSPACE_PROJECT_NUMBER"),
                        Checked.of(Step.WORKSPACE_KEYS, Finding.WORKS));
        assertThat(workspace(safe, "my-project", CLIENT).check().get(1).finding())
                .isEqualTo(Finding.MALFORMED);
        assertThat(workspace(safe, "1357924680", CLIENT).check().get(1))
                .isEqualTo(new Checked(Step.WORKSPACE_PROJECT, Finding.MALFORMED, "POSTHORN_WORKSPACE_CLIENT_ID"));
        assertThat(workspace(safe, "246813579", CLIENT).check().get(1).finding())
                .isEqualTo(Finding.WORKS);
    }

    private static Checked of(Step step, List<Checked> all) {
        return all.stream()
                .filter(checked -> checked.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private GoogleCheck google(String client, String secret, String url) {
        return google(settings("https://crm.acme.test", googleOf(client, secret, url), microsoft("", "", "")));
    }

    private static GoogleCheck google(MailboxSettings settings) {
        return new GoogleCheck(settings, new OwnUrls(settings), new AskingProviders());
    }

    private EntraCheck entra(String client, String secret, String tenant) {
        return entra(settings("https://crm.acme.test", googleOf("", "", NOBODY), microsoft(client, secret, tenant)));
    }

    private static EntraCheck entra(MailboxSettings settings) {
        return new EntraCheck(settings, new OwnUrls(settings), new AskingProviders());
    }

    private WorkspaceCheck workspace(MailboxSettings settings, String number, String client) {
        WorkspaceSettings workspace = new WorkspaceSettings(
                number, client, "https://accounts.google.com", URI.create(provider.url() + "/keys"), NOBODY + "/");
        return new WorkspaceCheck(workspace, new OwnUrls(settings), new AskingProviders());
    }

    private static Google googleOf(String client, String secret, String url) {
        return new Google(client, secret, NOBODY, url + "/token", NOBODY, NOBODY, "", "", "");
    }

    private Microsoft microsoft(String client, String secret, String tenant) {
        return new Microsoft(client, secret, tenant, provider.url(), NOBODY);
    }

    private static MailboxSettings settings(String url, Google google, Microsoft microsoft) {
        MailboxSettings.Reading reading =
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("x", MailboxSettings.Reading.class);
        return new MailboxSettings(URI.create(url), Path.of("unused"), microsoft, google, reading);
    }

    private static ConnectedMailbox mailbox(@Nullable Trouble trouble) {
        EmailAddress address = new EmailAddress("ada@acme.test");
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        return new ConnectedMailbox(
                1,
                new AccountId(1),
                new UserId(1),
                Provider.GOOGLE,
                address,
                Set.of(address),
                true,
                MailboxState.CONNECTED,
                noon,
                trouble == null ? noon : null,
                trouble);
    }
}
