package org.posthorn.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class TokensIntegrationTests extends PosthornIntegrationTest {

    private static final String TOKENS = "/api/v1/tokens";
    private static final String ALL = "{\"name\":\"laptop\",\"scopes\":[\"compose\",\"read\",\"write\"]}";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private ApiClient client;
    private TestUsers users;
    private User ada;

    @BeforeEach
    void anAccount() {
        client = ApiClient.anonymous(PORT);
        users = new TestUsers(context);
        ada = users.superAdmin();
    }

    @Test
    void givesATokenForEmailAddressAndPassword() {
        Answer answer = client.withPassword(ada, TestUsers.PASSWORD).post(TOKENS, ALL);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("token").stringValue("")).matches("pht_[0-9A-Za-z]{40}");
        assertThat(answer.json().path("scopes"))
                .extracting(JsonNode::stringValue)
                .containsExactly("compose", "read", "write");
        assertThat(client.withToken(answer.json().path("token").stringValue())
                        .get(TOKENS)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void listsTokensWithoutTheirSecretsAndWithTheirLastUse() {
        String token = users.token(ada, Scope.READ);

        client.withToken(token).get(TOKENS);
        Answer answer = client.withToken(token).get(TOKENS);

        JsonNode item = answer.json().path("items").path(0);
        assertThat(item.path("name").stringValue()).isEqualTo("test");
        assertThat(item.path("lastUsedAt").stringValue()).endsWith("Z");
        assertThat(answer.text()).doesNotContain(token).doesNotContain("hash");
    }

    @Test
    void keepsOnlyAHashOfTheToken() {
        String token = users.token(ada, Scope.READ);

        List<byte[]> hashes = jdbc.sql("select hash from api_token where account_id = ?")
                .param(ada.accountId().value())
                .query(byte[].class)
                .list();

        assertThat(hashes)
                .singleElement()
                .satisfies(hash -> assertThat(hash).hasSize(32).isNotEqualTo(token.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void saysTheSameWhetherTheUserExistsOrNot() {
        Answer wrong = client.withPassword(ada, "wrong password").post(TOKENS, ALL);
        Answer unknown =
                client.withPassword("nobody@posthorn.test", "wrong password").post(TOKENS, ALL);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(unknown.text()).isEqualTo(wrong.text());
        assertThat(unknown.status()).isEqualTo(wrong.status());
    }

    @Test
    void limitsAttempts() {
        ApiClient guessing = client.withPassword(ada, "wrong password");
        for (int i = 0; i < 10; i++) {
            assertThat(guessing.post(TOKENS, ALL).status()).isEqualTo(401);
        }

        Answer refused = client.withPassword(ada, TestUsers.PASSWORD).post(TOKENS, ALL);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void takesAPasswordForNothingButANewToken() {
        ApiClient withPassword = client.withPassword(ada, TestUsers.PASSWORD);

        assertThat(withPassword.get(TOKENS).status()).isEqualTo(401);
        assertThat(withPassword.get("/api/v1/me/preferences").status()).isEqualTo(401);
    }

    @Test
    void givesNoTokenForAToken() {
        String token = users.token(ada, Scope.values());

        assertThat(client.withToken(token).post(TOKENS, ALL).status()).isEqualTo(401);
    }

    @Test
    void refusesUnknownScopesBlankNamesAndAbsurdLives() {
        ApiClient withPassword = client.withPassword(ada, TestUsers.PASSWORD);

        assertThat(fieldOf(withPassword.post(TOKENS, "{\"name\":\"x\",\"scopes\":[\"root\"]}")))
                .isEqualTo("scopes");
        assertThat(fieldOf(withPassword.post(TOKENS, "{\"name\":\"x\",\"scopes\":[]}")))
                .isEqualTo("scopes");
        assertThat(fieldOf(withPassword.post(TOKENS, "{\"name\":\" \",\"scopes\":[\"read\"]}")))
                .isEqualTo("name");
        assertThat(fieldOf(withPassword.post(TOKENS, "{\"name\":\"x\",\"scopes\":[\"read\"],\"expiresInDays\":0}")))
                .isEqualTo("expiresInDays");
    }

    @Test
    void endsARevokedTokenAtOnce() {
        String token = users.token(ada, Scope.READ, Scope.WRITE);
        ApiClient withToken = client.withToken(token);
        String id =
                withToken.get(TOKENS).json().path("items").path(0).path("id").stringValue();

        assertThat(withToken.delete(TOKENS + "/" + id).status()).isEqualTo(204);

        Answer answer = withToken.get(TOKENS);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void revokesNobodyElsesToken() {
        User ben = users.colleagueOf(ada);
        String bens = users.token(ben, Scope.READ);
        String id = client.withToken(bens)
                .get(TOKENS)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .stringValue();

        assertThat(client.withToken(users.token(ada, Scope.WRITE))
                        .delete(TOKENS + "/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(client.withToken(bens).get(TOKENS).status()).isEqualTo(200);
    }

    @Test
    void refusesAnExpiredToken() {
        String token = users.token(ada, Scope.READ);
        jdbc.sql("update api_token set expires_at = created_at where account_id = ?")
                .param(ada.accountId().value())
                .update();

        assertThat(client.withToken(token).get(TOKENS).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("A7 ends the tokens of a deactivated user at once")
    void endsTheTokensOfADeactivatedUserAtOnce() {
        User ben = users.colleagueOf(ada);
        ApiClient bens = client.withToken(users.token(ben, Scope.READ));
        assertThat(bens.get(TOKENS).status()).isEqualTo(200);

        users.deactivate(ben);

        assertThat(bens.get(TOKENS).status()).isEqualTo(401);
        assertThat(client.withPassword(ben, TestUsers.PASSWORD)
                        .post(TOKENS, ALL)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void letsATokenDoOnlyWhatItsScopesSay() {
        ApiClient composing = client.withToken(users.token(ada, Scope.COMPOSE));

        assertThat(composing.get(TOKENS).status()).isEqualTo(403);
        assertThat(composing.get("/api/v1/me/preferences").status()).isEqualTo(403);
    }

    private static String fieldOf(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().path("errors").path(0).path("field").stringValue();
    }
}
