package org.posthorn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Signing a mail client in by a one-time code. */
class SigningInClientsIntegrationTests extends PosthornIntegrationTest {

    private static final String VERIFIER = "verifier-of-the-client-that-asks-0123456789";
    private static final String EXCHANGE = "/api/v1/tokens/exchange";

    @Autowired
    ApplicationContext context;

    @Autowired
    SigningInClients signingIn;

    private TestUsers users;
    private User user;

    /** Somebody whose session the page has. */
    private record Visitor(UserId userId, AccountId accountId, Role role, int era) implements SignedIn {

        static Visitor of(User user) {
            return new Visitor(user.id(), user.accountId(), user.role(), user.era());
        }
    }

    @BeforeEach
    void someUser() {
        users = new TestUsers(context);
        user = users.superAdmin();
    }

    @Test
    @DisplayName("C6 a code is exchanged for a token of the user, which is listed by name and can be revoked")
    void exchangesACodeForAToken() {
        Answer answer = exchange(confirmed(), VERIFIER);

        assertThat(answer.status()).isEqualTo(201);
        ApiClient client = client().withToken(answer.json().get("token").asString());
        assertThat(client.get("/api/v1/tokens").text()).contains("\"Outlook\"", "compose", "read", "write");
        assertThat(client.post("/api/v1/compose/check", "{\"to\":[\"x@y.test\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(client.delete("/api/v1/tokens/" + answer.json().get("id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(client.get("/api/v1/tokens").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("C6 a code is good for one exchange")
    void refusesAReplay() {
        String code = confirmed();
        exchange(code, VERIFIER);

        assertThat(exchange(code, VERIFIER).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("C6 whoever saw the code only gets nothing, and spends it")
    void refusesAnotherVerifier() {
        String code = confirmed();

        assertThat(exchange(code, "another-" + VERIFIER).status()).isEqualTo(422);
        assertThat(exchange(code, VERIFIER).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("C6 a code holds for ten minutes, and until the next one")
    void refusesAnOldCode() throws Exception {
        String earlier = confirmed();
        String code = confirmed();
        SigningInClients later = new SigningInClients(
                context.getBean(ClientCodes.class),
                context.getBean(IssuingTokens.class),
                context.getBean(Users.class),
                Clock.offset(Clock.systemUTC(), SigningInClients.CODE_LIFE));
        InetAddress here = InetAddress.getLoopbackAddress();

        assertThat(exchange(earlier, VERIFIER).status()).isEqualTo(422);
        assertThatThrownBy(() -> later.exchange(code, VERIFIER, "Outlook", here))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("C6 a code is its own account's, and nobody's once the user was deactivated")
    void bindsTheCodeToItsUser() {
        User other = users.superAdmin();
        User colleague = users.colleagueOf(user);
        String code = confirmed(colleague);
        String token = exchange(confirmed(other), VERIFIER).json().get("token").asString();
        users.deactivate(colleague);

        assertThat(exchange(code, VERIFIER).status()).isEqualTo(422);
        List<ApiToken> ours = AccountScope.callAs(
                user.accountId(), () -> context.getBean(IssuingTokens.class).of(user.id()));
        assertThat(ours).isEmpty();
        assertThat(context.getBean(CheckingTokens.class)
                        .holderOf(token)
                        .orElseThrow()
                        .user()
                        .id())
                .isEqualTo(other.id());
    }

    @Test
    @DisplayName("C6 guessing ends after a while, for whoever guesses")
    void limitsAttempts() throws Exception {
        SigningInClients guarded = new SigningInClients(
                context.getBean(ClientCodes.class),
                context.getBean(IssuingTokens.class),
                context.getBean(Users.class),
                Clock.systemUTC());
        InetAddress guesser = InetAddress.getByName("192.0.2.7");
        for (int i = 0; i < SigningInClients.ATTEMPTS; i++) {
            assertThatThrownBy(() -> guarded.exchange("0000-0000-0000", VERIFIER, "x", guesser))
                    .isInstanceOf(InvalidInput.class);
        }

        assertThatThrownBy(() -> guarded.exchange(confirmed(), VERIFIER, "x", guesser))
                .isInstanceOf(TooSoon.class);
        assertThat(guarded.exchange(confirmed(), VERIFIER, "x", InetAddress.getByName("192.0.2.8"))
                        .secret())
                .startsWith("pht_");
    }

    @Test
    void readsACodeAsPeopleTypeIt() {
        String typed = confirmed().toLowerCase(Locale.ROOT).replace("-", " ");

        assertThat(exchange(typed, VERIFIER).status()).isEqualTo(201);
    }

    @Test
    void refusesWhatIsNoChallenge() {
        assertThatThrownBy(
                        () -> AccountScope.callAs(user.accountId(), () -> signingIn.confirm(Visitor.of(user), "plain")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tokensLiveNinetyDays() {
        String code = confirmed();

        var expires =
                Instant.parse(exchange(code, VERIFIER).json().get("expiresAt").asString());

        assertThat(Duration.between(Instant.now(), expires)).isBetween(Duration.ofDays(89), Duration.ofDays(90));
    }

    private String confirmed() {
        return confirmed(user);
    }

    private String confirmed(User whose) {
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(TokenHash.of(VERIFIER));
        return AccountScope.callAs(whose.accountId(), () -> signingIn.confirm(Visitor.of(whose), challenge));
    }

    private static Answer exchange(String code, String verifier) {
        var body = new JsonMapper()
                .createObjectNode()
                .put("code", code)
                .put("verifier", verifier)
                .put("name", "Outlook");
        return client().post(EXCHANGE, body.toString());
    }

    private static ApiClient client() {
        return ApiClient.anonymous(PORT);
    }
}
