package org.posthorn.activity.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AccountScope;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.PrivacyRules;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.correspondence.Desk;
import org.posthorn.correspondence.Letter;
import org.posthorn.kernel.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class WebhookAccessIntegrationTests extends PosthornIntegrationTest {

    private static final String PATH = "/hook";

    @Autowired
    ApplicationContext context;

    private final Receiver receiver = new Receiver();
    private TestUsers users;
    private User ada;
    private ApiClient admin;
    private WebhookFixture hook;

    @BeforeEach
    void aWebhook() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        admin = client(ada, Scope.values());
        hook = WebhookFixture.add(admin, receiver.url(PATH), "email.logged");
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    @DisplayName("A1 webhooks are for super-admins of the account, each kind of token for what it is for")
    void isForSuperAdmins() {
        admin.post(hook.path() + "/test", "");
        String delivery = hook.path() + "/deliveries/"
                + hook.delivery("delivered", 1).path("id").stringValue() + "/replay";
        ApiClient user = client(users.colleagueOf(ada), Scope.values());
        ApiClient stranger = client(users.superAdmin(), Scope.values());
        ApiClient reader = client(ada, Scope.READ);

        for (String read : List.of("/api/v1/webhooks", hook.path() + "/deliveries")) {
            assertThat(admin.get(read).status()).isEqualTo(200);
            assertThat(reader.get(read).status()).isEqualTo(200);
            assertThat(user.get(read).status()).isEqualTo(403);
        }
        assertThat(stranger.get("/api/v1/webhooks").json().path("items")).isEmpty();
        assertThat(stranger.get(hook.path() + "/deliveries").status()).isEqualTo(404);
        for (String write : List.of(hook.path() + "/test", hook.path() + "/resume", delivery)) {
            assertThat(reader.post(write, "").status()).isEqualTo(403);
            assertThat(user.post(write, "").status()).isEqualTo(403);
            assertThat(stranger.post(write, "").status()).isEqualTo(404);
        }
        assertThat(stranger.delete(hook.path()).status()).isEqualTo(404);
        assertThat(user.delete(hook.path()).status()).isEqualTo(403);
        assertThat(admin.delete(hook.path()).status()).isEqualTo(204);
        assertThat(admin.get(hook.path() + "/deliveries").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; url",
                "{\"url\":\"https://10.0.0.1/\",\"events\":[\"email.opened\"]}; url",
                "{\"url\":\"https://169.254.169.254/latest\",\"events\":[\"email.opened\"]}; url",
                "{\"url\":\"http://93.184.215.14/\",\"events\":[\"email.opened\"]}; url",
                "{\"url\":\"http://[::1]:9000/\",\"events\":[\"email.opened\"]}; url",
                "{\"url\":\"http://127.0.0.1:9000/\",\"events\":[]}; events",
                "{\"url\":\"http://127.0.0.1:9000/\",\"events\":[\"ping\"]}; events",
                "{\"url\":\"http://127.0.0.1:9000/\",\"events\":[null]}; events"
            })
    @DisplayName("P11 a webhook that leads inside, or tells of nothing, is refused with the reason")
    void refusesWhatMakesNoSense(String body, String field) {
        Answer answer = admin.post("/api/v1/webhooks", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("field").stringValue())
                .isIn(field, "events");
        assertThat(admin.get("/api/v1/webhooks").json().path("items")).hasSize(1);
    }

    @Test
    @DisplayName("P12 logged mail is told of without its words; what somebody keeps to himself is not told of")
    void tellsOfLoggedMail() {
        Desk desk = new Desk(context, ada);
        desk.contact("ann@x.test");
        usually(Visibility.OWNER);
        desk.log(Letter.of(ada, "ann@x.test").subject("Mine"));
        usually(Visibility.EVERYONE);
        desk.log(Letter.of(ada, "ann@x.test").subject("Ours").text("tungsten"));

        hook.delivery("delivered", 1);

        assertThat(receiver.at(PATH)).hasSize(1);
        assertThat(receiver.at(PATH).getFirst().body())
                .contains("\"email.logged\"", "Ours", "ann@x.test")
                .doesNotContain("tungsten", "Mine");
    }

    private void usually(Visibility visibility) {
        PrivacyRules rules = PrivacyRules.INITIAL;
        AccountScope.callAs(ada.accountId(), () -> {
            context.getBean(ChangingAccountDefaults.class)
                    .change(
                            ada.accountId(),
                            new PrivacyRules(false, false, rules.recipientLink(), visibility, rules.retention()));
            return true;
        });
    }

    private ApiClient client(User user, Scope... scopes) {
        return ApiClient.anonymous(PORT).withToken(users.token(user, scopes));
    }
}
