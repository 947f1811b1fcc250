package org.posthorn.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class AliasesIntegrationTests extends PosthornIntegrationTest {

    private static final String ALIASES = "/api/v1/me/aliases";

    @Autowired
    ApplicationContext context;

    private TestUsers users;
    private User ada;
    private ApiClient adas;

    @BeforeEach
    void aUser() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        adas = client(ada);
    }

    @Test
    @DisplayName("G2 a user adds and removes aliases")
    void addsAndRemoves() {
        JsonNode added =
                adas.post(ALIASES, "{\"address\":\"Ada@Private.test\"}").json();
        assertThat(adas.post(ALIASES, "{\"address\":\"ada@private.test\"}").status())
                .isEqualTo(201);

        assertThat(adas.get(ALIASES).json().path("items"))
                .extracting(alias -> alias.path("address").stringValue())
                .containsExactly("ada@private.test");
        assertThat(adas.delete(ALIASES + "/" + added.path("id").stringValue()).status())
                .isEqualTo(204);
        assertThat(adas.get(ALIASES).json().path("items")).isEmpty();
    }

    @Test
    @DisplayName("G2 nobody takes an address that is another user's")
    void nobodyTakesAnothersAddress() {
        User ben = users.colleagueOf(ada);
        client(ben).post(ALIASES, "{\"address\":\"ben@private.test\"}");

        assertThat(adas.post(ALIASES, "{\"address\":\"ben@private.test\"}").status())
                .isEqualTo(422);
        assertThat(adas.post(ALIASES, "{\"address\":\"" + ben.email() + "\"}").status())
                .isEqualTo(422);
        assertThat(adas.post(ALIASES, "{\"address\":\"nonsense\"}").status()).isEqualTo(422);
        assertThat(adas.post(ALIASES, "{}").status()).isEqualTo(422);
    }

    private ApiClient client(User user) {
        return ApiClient.anonymous(PORT).withToken(users.token(user, Scope.values()));
    }
}
