package org.posthorn.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ProblemDetailsIntegrationTests extends PosthornIntegrationTest {

    private static final String PREFERENCES = "/api/v1/me/preferences";

    @Autowired
    ApplicationContext context;

    private ApiClient client;

    @BeforeEach
    void aTokenForEverything() {
        TestUsers users = new TestUsers(context);
        client = ApiClient.anonymous(PORT).withToken(users.token(users.superAdmin(), Scope.values()));
    }

    @Test
    void answersAnUnknownPath() {
        assertProblem(client.get("/api/v1/nowhere"), 404);
        assertProblem(client.get("/api"), 404);
    }

    @Test
    void answersAWrongMethod() {
        Answer answer = client.send("PATCH", PREFERENCES, "{}");

        assertProblem(answer, 405);
        assertThat(answer.header("Allow")).contains("GET", "PUT");
    }

    @Test
    void answersABodyThatIsNotJson() {
        assertProblem(client.put(PREFERENCES, "{notify"), 400);
        assertProblem(client.with("Content-Type", "text/plain").put(PREFERENCES, "notify"), 415);
    }

    @Test
    void namesEachFieldThatIsWrong() {
        Answer unknown = client.put(PREFERENCES, "{\"notify\":true,\"desktop\":true}");
        Answer wrongType = client.put(PREFERENCES, "{\"notify\":true,\"desktopPopups\":[1]}");

        assertProblem(unknown, 422);
        assertThat(unknown.json().path("errors").path(0).path("field").stringValue())
                .isEqualTo("desktop");
        assertProblem(wrongType, 422);
        assertThat(wrongType.json().path("errors").path(0).path("field").stringValue())
                .isEqualTo("desktopPopups");
    }

    @Test
    void answersInItsOwnFormatWhateverTheClientAccepts() {
        assertProblem(client.with("Accept", "text/html").get("/api/v1/nowhere"), 404);
        assertProblem(ApiClient.anonymous(PORT).with("Accept", "text/html").get(PREFERENCES), 401);
    }

    @Test
    void asksForATokenAndNeverForACookie() {
        Answer answer =
                ApiClient.anonymous(PORT).with("Cookie", "JSESSIONID=abc").get(PREFERENCES);

        assertProblem(answer, 401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void showsTheManagementEndpointsToNobodyOnThePublicPort() {
        assertThat(client.get("/actuator/health").status()).isEqualTo(404);
        assertThat(client.get("/actuator/prometheus").status()).isEqualTo(404);
        assertThat(client.get("/actuator").status()).isEqualTo(404);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").intValue()).isEqualTo(status);
        assertThat(answer.json().path("type").stringValue()).isEqualTo("about:blank");
        assertThat(answer.json().path("title").stringValue("")).isNotBlank();
        assertThat(answer.json().path("detail").stringValue("")).isNotBlank();
        assertThat(answer.json().has("trace")).isFalse();
    }
}
