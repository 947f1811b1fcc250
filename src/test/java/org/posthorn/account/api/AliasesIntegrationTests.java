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
        String claim = client(ben)
                .post(ALIASES, "{\"address\":\"ben@private.test\"}")
                .json()
                .path("id")
                .stringValue();
        adas.post("/api/v1/aliases/" + claim + "/confirm", "");

        assertThat(adas.post(ALIASES, "{\"address\":\"ben@private.test\"}").status())
                .isEqualTo(422);
        assertThat(adas.post(ALIASES, "{\"address\":\"" + ben.email() + "\"}").status())
                .isEqualTo(422);
        assertThat(adas.post(ALIASES, "{\"address\":\"nonsense\"}").status()).isEqualTo(422);
        assertThat(adas.post(ALIASES, "{}").status()).isEqualTo(422);
    }

    @Test
    @DisplayName("G2 where no mail can be sent, a super-admin confirms an alias, and nobody else does")
    void aSuperAdminConfirms() {
        ApiClient bens = client(users.colleagueOf(ada));
        JsonNode claim =
                bens.post(ALIASES, "{\"address\":\"ben@private.test\"}").json();
        String confirm = "/api/v1/aliases/" + claim.path("id").stringValue() + "/confirm";

        assertThat(claim.path("verifiedAt").isNull()).isTrue();
        assertThat(claim.path("provenBy").stringValue()).isEqualTo("super-admin");
        assertThat(bens.post(confirm, "").status()).isEqualTo(403);
        assertThat(bens.get("/api/v1/aliases").status()).isEqualTo(403);
        assertThat(client(users.superAdmin()).post(confirm, "").status()).isEqualTo(404);
        assertThat(client(users.superAdmin()).get("/api/v1/aliases").json().path("items"))
                .isEmpty();
        assertThat(adas.get("/api/v1/aliases").json().path("items"))
                .extracting(alias -> alias.path("address").stringValue())
                .containsExactly("ben@private.test");

        assertThat(adas.post(confirm, "").json().path("proof").stringValue()).isEqualTo("super-admin");

        assertThat(bens.get(ALIASES)
                        .json()
                        .path("items")
                        .path(0)
                        .path("verifiedAt")
                        .isString())
                .isTrue();
        assertThat(adas.get("/api/v1/aliases").json().path("items")).isEmpty();
    }

    @Test
    @DisplayName("G2 where no mail can be sent, a super-admin's own word holds")
    void aSuperAdminsOwnWordHolds() {
        JsonNode added =
                adas.post(ALIASES, "{\"address\":\"ada@private.test\"}").json();

        assertThat(added.path("proof").stringValue()).isEqualTo("super-admin");
        assertThat(added.path("verifiedAt").isString()).isTrue();
    }

    private ApiClient client(User user) {
        return ApiClient.anonymous(PORT).withToken(users.token(user, Scope.values()));
    }
}
