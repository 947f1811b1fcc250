package org.posthorn.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.account.security.PageClient;
import org.springframework.beans.factory.annotation.Autowired;

/** What the add-on's routes answer whoever is not Google. */
class AddOnOutsidersIntegrationTests extends PosthornIntegrationTest {

    private static final List<String> ROUTES = List.of("home", "open", "compose", "toggle", "insert");

    @Autowired
    CreatingAccounts accounts;

    private final ApiClient anonymous = ApiClient.anonymous(PORT);

    @ParameterizedTest
    @ValueSource(strings = {"home", "open", "compose", "toggle", "insert", "nonsense", "home/more"})
    @DisplayName("C3 C6 all outsiders hear the same on each route")
    void answersOutsidersAlike(String route) {
        TestUser ada = TestUser.inNewAccount(SERVER, accounts);
        String ofAnotherRoute = new AddOn(SERVER, ada.email()).signedFor(route.equals("home") ? "open" : "home");
        String path = "/gw/" + route;

        Stream.of(
                        anonymous.post(path, "{}"),
                        anonymous.post(path, ""),
                        anonymous.post(path, "nonsense"),
                        anonymous.post(path, "[1]"),
                        anonymous.post(path, "{\"authorizationEventObject\":{\"systemIdToken\":\"a.b.c\"}}"),
                        anonymous.post(path, ofAnotherRoute),
                        anonymous.withToken(ada.token()).post(path, "{}"),
                        anonymous.get(path),
                        anonymous.put(path, "{}"),
                        anonymous.delete(path))
                .forEach(answer -> assertRefused(answer));
    }

    @Test
    @DisplayName("C6 a cookie is worth nothing there, and none is set")
    void takesNoCookie() {
        TestUser ada = TestUser.inNewAccount(SERVER, accounts);
        PageClient browser = new PageClient(PORT);
        browser.signIn(ada.email(), TestUser.PASSWORD);

        ROUTES.forEach(route -> {
            assertThat(browser.get("/gw/" + route).statusCode()).isEqualTo(401);
            assertThat(anonymous.post("/gw/" + route, "{}").header("Set-Cookie"))
                    .isEmpty();
        });
    }

    @Test
    void readsNoMoreThanItMust() {
        String large = "{\"x\":\"" + "y".repeat(256 * 1024) + "\"}";

        assertThat(anonymous.post("/gw/home", large).status()).isEqualTo(413);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.text()).isEmpty();
    }
}
