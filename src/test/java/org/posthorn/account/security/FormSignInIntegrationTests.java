package org.posthorn.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class FormSignInIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    private TestUsers users;
    private User ada;
    private PageClient browser;

    @BeforeEach
    void anAccount() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        browser = new PageClient(PORT);
    }

    @Test
    void sendsVisitorsToTheSignInPage() {
        assertThat(browser.get("/tokens").uri().getPath()).isEqualTo("/login");
        assertThat(browser.get("/nowhere").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void signsInWithANewSession() {
        browser.get("/login");
        String before = browser.sessionId();

        HttpResponse<String> page = browser.signIn(ada.email().value(), TestUsers.PASSWORD);

        assertThat(page.uri().getPath()).isNotEqualTo("/login");
        assertThat(browser.get("/tokens").statusCode()).isEqualTo(200);
        assertThat(browser.get("/tokens").uri().getPath()).isEqualTo("/tokens");
        assertThat(browser.sessionId()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void refusesAWrongPasswordAndAForgedForm() {
        assertThat(browser.signIn(ada.email().value(), "wrong").uri().getQuery())
                .isEqualTo("error");

        browser.post("/login", "username=" + ada.email() + "&password=" + TestUsers.PASSWORD);

        assertThat(browser.get("/tokens").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void limitsAttempts() {
        for (int i = 0; i < SignInAttempts.FAILURES_PER_PERSON; i++) {
            browser.signIn(ada.email().value(), "wrong");
        }

        HttpResponse<String> page = browser.signIn(ada.email().value(), TestUsers.PASSWORD);

        assertThat(page.uri().getPath()).isEqualTo("/login");
        assertThat(page.uri().getQuery()).startsWith("wait=");
    }

    @Test
    @DisplayName("A7 ends the session of a deactivated user at once")
    void endsTheSessionOfADeactivatedUserAtOnce() {
        User ben = users.colleagueOf(ada);
        browser.signIn(ben.email().value(), TestUsers.PASSWORD);
        assertThat(browser.get("/tokens").uri().getPath()).isEqualTo("/tokens");

        users.deactivate(ben);

        assertThat(browser.get("/tokens").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void takesASessionForNothingInTheApi() {
        browser.signIn(ada.email().value(), TestUsers.PASSWORD);

        ApiClient withCookie = ApiClient.anonymous(PORT).with("Cookie", "JSESSIONID=" + browser.sessionId());

        assertThat(withCookie.get("/api/v1/tokens").status()).isEqualTo(401);
        assertThat(withCookie
                        .post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"read\"]}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void keepsOtherSitesOut() {
        HttpResponse<String> page = browser.get("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void answersAPageThatIsNotThere() {
        browser.signIn(ada.email().value(), TestUsers.PASSWORD);

        assertThat(browser.get("/nowhere").uri().getPath()).isEqualTo("/nowhere");
        assertThat(browser.get("/nowhere").body()).contains("<html");
    }
}
