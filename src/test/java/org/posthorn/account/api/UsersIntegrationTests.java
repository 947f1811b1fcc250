package org.posthorn.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AcceptingInvitations;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.InvitingUsers;
import org.posthorn.account.Role;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.PublicId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class UsersIntegrationTests extends PosthornIntegrationTest {

    private static final String USERS = "/api/v1/users";
    private static final String PASSWORD = "a quite long password";

    @Autowired
    ApplicationContext context;

    @Autowired
    AcceptingInvitations accepting;

    @Autowired
    InvitingUsers inviting;

    @Autowired
    JdbcClient jdbc;

    private TestUsers users;
    private User ada;
    private User ben;
    private ApiClient adas;
    private ApiClient bens;

    @BeforeEach
    void anAccount() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        ben = users.colleagueOf(ada);
        adas = ApiClient.anonymous(PORT).withToken(users.token(ada, Scope.values()));
        bens = ApiClient.anonymous(PORT).withToken(users.token(ben, Scope.values()));
    }

    @Test
    @DisplayName("A7 lists users page by page, for super-admins of their own account only")
    void listsUsers() {
        var first = adas.get(USERS + "?limit=1").json();
        var second = adas.get(
                        USERS + "?limit=1&cursor=" + first.path("nextCursor").stringValue())
                .json();

        assertThat(first.path("items").path(0).path("role").stringValue()).isEqualTo("SUPER_ADMIN");
        assertThat(second.path("items").path(0).path("email").stringValue())
                .isEqualTo(ben.email().value());
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(bens.get(USERS).status()).isEqualTo(403);
        assertThat(bens.post(USERS, "{\"email\":\"x@y.test\"}").status()).isEqualTo(403);
        assertThat(bens.send("PATCH", path(ben), "{\"role\":\"SUPER_ADMIN\"}").status())
                .isEqualTo(403);
        assertThat(bens.get(USERS + "/invitations").status()).isEqualTo(403);
        User stranger = users.superAdmin();
        assertThat(adas.send("PATCH", path(stranger), "{\"active\":false}").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("A7 an invitation's link makes a user once")
    void invitesByLink() {
        String email = "carl" + ada.id().value() + "@posthorn.test";
        Answer invited = adas.post(USERS, "{\"email\":\"%s\",\"role\":\"SUPER_ADMIN\"}".formatted(email));
        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.json().path("mailed").booleanValue()).isFalse();
        assertThat(adas.get(USERS + "/invitations").text()).contains(email).doesNotContain("/invite/");
        String secret = secret(invited);

        User carl = Objects.requireNonNull(accepting.accept(secret, "Carl", PASSWORD));

        assertThat(carl.role()).isEqualTo(Role.SUPER_ADMIN);
        assertThat(accepting.accept(secret, "Carl again", PASSWORD)).isNull();
        assertThat(adas.get(USERS + "/invitations").json().path("items").isEmpty())
                .isTrue();
        assertThat(ApiClient.anonymous(PORT)
                        .withPassword(carl, PASSWORD)
                        .post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"read\"]}")
                        .status())
                .isEqualTo(201);
        assertThat(adas.post(USERS, "{\"email\":\"%s\"}".formatted(email)).status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("A7 of many who use one link at the same time one becomes a user")
    void makesOneUserOfOneLink() {
        String secret = secret(invite("dora"));

        List<CompletableFuture<Boolean>> tries = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> accepted(secret)))
                .limit(6)
                .toList();

        assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    @Test
    @DisplayName("A7 a link ends when it is withdrawn, replaced by a newer one, or a week old")
    void linksEnd() {
        Answer withdrawn = invite("eve");
        adas.delete(USERS + "/invitations/" + withdrawn.json().path("id").stringValue());
        assertThat(inviting.behind(secret(withdrawn))).isNull();
        assertThat(adas.delete(USERS + "/invitations/"
                                + withdrawn.json().path("id").stringValue())
                        .status())
                .isEqualTo(404);

        Answer older = invite("fay");
        Answer newer = invite("fay");
        assertThat(inviting.behind(secret(older))).isNull();
        assertThat(inviting.behind(secret(newer))).isNotNull();

        jdbc.sql("update invitation set expires_at = '2020-01-01' where account_id = ?")
                .param(ada.accountId().value())
                .update();
        assertThat(inviting.behind(secret(newer))).isNull();
        assertThat(inviting.behind("guessed")).isNull();
    }

    @Test
    @DisplayName("A7 a deactivated user's tokens stop at once, and stay so when the user comes back")
    void tokensStopAtOnce() {
        assertThat(bens.get("/api/v1/tokens").status()).isEqualTo(200);

        assertThat(adas.send("PATCH", path(ben), "{\"active\":false}").status()).isEqualTo(200);

        assertThat(bens.get("/api/v1/tokens").status()).isEqualTo(401);
        assertThat(signInStatus(ben)).isEqualTo(401);
        adas.send("PATCH", path(ben), "{\"active\":true}");
        assertThat(signInStatus(ben)).isEqualTo(201);
        assertThat(bens.get("/api/v1/tokens").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("A7 a role holds from the next request on")
    void aRoleHoldsAtOnce() {
        adas.send("PATCH", path(ben), "{\"role\":\"SUPER_ADMIN\"}");
        assertThat(bens.get(USERS).status()).isEqualTo(200);

        adas.send("PATCH", path(ben), "{\"role\":\"USER\"}");
        assertThat(bens.get(USERS).status()).isEqualTo(403);
        assertThat(adas.get("/api/v1/audit?what=users.role")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("A7 the last active super-admin can't be demoted or deactivated")
    void theLastSuperAdminStays() {
        Answer demoted = adas.send("PATCH", path(ada), "{\"role\":\"USER\"}");
        Answer deactivated = adas.send("PATCH", path(ada), "{\"active\":false}");

        assertThat(demoted.status()).isEqualTo(422);
        assertThat(demoted.json().path("errors").path(0).path("field").stringValue())
                .isEqualTo("role");
        assertThat(deactivated.status()).isEqualTo(422);
        assertThat(deactivated.json().path("errors").path(0).path("field").stringValue())
                .isEqualTo("active");
    }

    @Test
    @DisplayName("A7 of two super-admins who deactivate each other at the same time one remains")
    void oneRemainsInARace() {
        for (int round = 0; round < 5; round++) {
            User one = users.superAdmin();
            User two = users.colleagueOf(one);
            ApiClient ones = ApiClient.anonymous(PORT).withToken(users.token(one, Scope.values()));
            ApiClient twos = ApiClient.anonymous(PORT).withToken(users.token(two, Scope.values()));
            ones.send("PATCH", path(two), "{\"role\":\"SUPER_ADMIN\"}");

            List<CompletableFuture<Integer>> tries = Stream.<Supplier<Answer>>of(
                            () -> ones.send("PATCH", path(two), "{\"active\":false}"),
                            () -> twos.send("PATCH", path(one), "{\"active\":false}"))
                    .map(attempt ->
                            CompletableFuture.supplyAsync(() -> attempt.get().status()))
                    .toList();

            assertThat(tries.stream().map(CompletableFuture::join)).containsOnlyOnce(200);
        }
    }

    private boolean accepted(String secret) {
        try {
            return accepting.accept(secret, "Dora", PASSWORD) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private Answer invite(String name) {
        Answer invited = adas.post(
                USERS,
                "{\"email\":\"%s%s@posthorn.test\"}".formatted(name, ada.id().value()));
        assertThat(invited.status()).as(invited.text()).isEqualTo(201);
        return invited;
    }

    private static int signInStatus(User user) {
        return ApiClient.anonymous(PORT)
                .withPassword(user, TestUsers.PASSWORD)
                .post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"read\"]}")
                .status();
    }

    private static String path(User user) {
        return USERS + "/" + PublicId.of(user.id().value());
    }

    private static String secret(Answer invited) {
        String link = invited.json().path("link").stringValue();
        assertThat(link).startsWith(SERVER + "/invite/");
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
