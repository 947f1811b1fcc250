package org.posthorn.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.posthorn.TestDatabase;
import org.posthorn.account.ApiClient;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class OpenIdSignInIntegrationTests {

    private static final String TENANT = "11111111-2222-3333-4444-555555555555";
    private static final String CLIENT = "posthorn";
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final String DATABASE = TestDatabase.url("openid");
    private static final String DATA = TestDatabase.temporaryFolder().toString();
    private static final int PORT = freePort();

    @Autowired
    ApplicationContext context;

    private TestUsers users;
    private User ada;
    private PageClient browser;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        PROVIDER.start();
        properties.add("spring.datasource.url", () -> DATABASE);
        properties.add("spring.datasource.username", TestDatabase::user);
        properties.add("posthorn.data", () -> DATA);
        properties.add("server.port", () -> PORT);
        for (String service : List.of("google", "microsoft")) {
            properties.add("posthorn.sign-in." + service + ".client-id", () -> CLIENT);
            properties.add("posthorn.sign-in." + service + ".client-secret", () -> "secret");
            properties.add(
                    "posthorn.sign-in." + service + ".issuer",
                    () -> PROVIDER.issuerUrl(service).toString());
        }
        properties.add("posthorn.sign-in.microsoft.tenant", () -> TENANT);
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @BeforeEach
    void anAccount() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        browser = new PageClient(PORT);
    }

    @Test
    void signsInWithAnAddressThatGoogleVerified() {
        assertThat(signIn("google", claims(ada, Map.of("email_verified", true))).getPath())
                .isNotEqualTo("/login");

        assertThat(browser.get("/tokens").uri().getPath()).isEqualTo("/tokens");
    }

    @Test
    void refusesAnAddressThatGoogleDidNotVerify() {
        assertThat(signIn("google", claims(ada, Map.of("email_verified", false)))
                        .getQuery())
                .isEqualTo("refused=unverified");
        assertThat(signIn("google", claims(ada, Map.of())).getQuery()).isEqualTo("refused=unverified");

        assertThat(browser.get("/tokens").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void makesNoUserOfAStranger() {
        Map<String, Object> stranger = Map.of("email", "stranger@posthorn.test", "email_verified", true);

        assertThat(signIn("google", stranger).getQuery()).isEqualTo("refused=unknown");
        assertThat(signIn("google", stranger).getQuery()).isEqualTo("refused=unknown");
    }

    @Test
    void refusesADeactivatedUser() {
        users.deactivate(ada);

        assertThat(signIn("google", claims(ada, Map.of("email_verified", true))).getQuery())
                .isEqualTo("refused=unknown");
    }

    @Test
    void trustsTheOneMicrosoftDirectoryThatIsConfigured() {
        assertThat(signIn("microsoft", claims(ada, Map.of("tid", "99999999-2222-3333-4444-555555555555")))
                        .getQuery())
                .isEqualTo("refused=unverified");
        assertThat(signIn("microsoft", claims(ada, Map.of("tid", TENANT, "xms_edov", false)))
                        .getQuery())
                .isEqualTo("refused=unverified");
        assertThat(signIn("microsoft", claims(ada, Map.of("tid", TENANT))).getPath())
                .isNotEqualTo("/login");
    }

    @Test
    void asksWithProofKeyStateAndNonce() {
        String request =
                ApiClient.anonymous(PORT).get("/oauth2/authorization/google").header("Location");

        assertThat(request)
                .startsWith(PROVIDER.authorizationEndpointUrl("google").toString())
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "scope=openid")
                .contains("redirect_uri=http://localhost:" + PORT + "/login/oauth2/code/google");
    }

    private URI signIn(String service, Map<String, Object> claims) {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(service, "subject", "JWT", List.of(CLIENT), claims, 3600));
        return browser.get("/oauth2/authorization/" + service).uri();
    }

    private static Map<String, Object> claims(User user, Map<String, Object> others) {
        Map<String, Object> claims = new HashMap<>(others);
        claims.put("email", user.email().value());
        return claims;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
