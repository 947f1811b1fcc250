package org.posthorn.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;

class OpenApiIntegrationTests extends PosthornIntegrationTest {

    @Test
    void describesTheApiToEverybody() {
        Answer answer = ApiClient.anonymous(PORT).get("/api/v1/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("openapi").stringValue()).startsWith("3.1");
        assertThat(answer.json().path("paths").propertyNames())
                .contains("/api/v1/tokens", "/api/v1/me/preferences", "/api/v1/account/settings")
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void hasAPageForPeople() {
        ApiClient client = ApiClient.anonymous(PORT);

        assertThat(client.get("/api/v1/docs").header("Location")).endsWith("/api/v1/swagger-ui/index.html");
        assertThat(client.get("/api/v1/swagger-ui/index.html").status()).isEqualTo(200);
        assertThat(client.get("/api/v1/swagger-ui/swagger-initializer.js").text())
                .contains("/api/v1/openapi.json");
    }
}
