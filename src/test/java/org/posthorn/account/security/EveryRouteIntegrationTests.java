package org.posthorn.account.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.TimeOrderedId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What an outsider gets from each route that the OpenAPI document names. */
class EveryRouteIntegrationTests extends PosthornIntegrationTest {

    /** Take a password, or the code of a signed-in user, instead of a token; each has tests of its own. */
    private static final Set<String> WAYS_TO_A_TOKEN = Set.of("POST /api/v1/tokens", "POST /api/v1/tokens/exchange");

    private static final String NOBODYS = "zzzzzzzzzz";

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final ApiClient anonymous = ApiClient.anonymous(PORT);
    private TestUsers users;
    private User ada;

    @BeforeEach
    void anAccount() {
        users = new TestUsers(context);
        ada = users.superAdmin();
    }

    @TestFactory
    Stream<DynamicTest> wantsAToken() {
        return eachRoute(route -> assertRefused(send(anonymous, route), 401));
    }

    @TestFactory
    Stream<DynamicTest> takesNoMadeUpToken() {
        return eachRoute(route -> assertRefused(send(anonymous.withToken("made-up"), route), 401));
    }

    @TestFactory
    @DisplayName("C6 a revoked token opens no route")
    Stream<DynamicTest> takesNoRevokedToken() {
        String token = users.token(ada, Scope.values());
        ApiClient client = anonymous.withToken(token);
        String id = client.get("/api/v1/tokens")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(client.delete("/api/v1/tokens/" + id).status()).isEqualTo(204);

        return eachRoute(route -> assertRefused(send(client, route), 401));
    }

    @TestFactory
    @DisplayName("A7 a deactivated user's token opens no route")
    Stream<DynamicTest> takesNoTokenOfADeactivatedUser() {
        User ben = users.colleagueOf(ada);
        ApiClient client = anonymous.withToken(users.token(ben, Scope.values()));
        users.deactivate(ben);

        return eachRoute(route -> assertRefused(send(client, route), 401));
    }

    @TestFactory
    Stream<DynamicTest> takesNoCookieAlone() {
        PageClient browser = new PageClient(PORT);
        browser.signIn(ada.email().value(), TestUsers.PASSWORD);
        ApiClient withCookie = anonymous.with("Cookie", "JSESSIONID=" + browser.sessionId());

        return eachRoute(route -> assertRefused(send(withCookie, route), 401));
    }

    @TestFactory
    @DisplayName("C6 each route opens to one scope only")
    Stream<DynamicTest> opensToOneScopeOnly() {
        List<ApiClient> oneScopeEach = Stream.of(Scope.values())
                .map(scope -> anonymous.withToken(users.token(ada, scope)))
                .toList();

        return eachRoute(route -> assertThat(oneScopeEach)
                .filteredOn(client -> send(client, route).status() != 403)
                .as("scopes that open it")
                .hasSize(1));
    }

    @TestFactory
    @DisplayName("A1 a user gets nothing of what is a super-admin's")
    Stream<DynamicTest> keepsUsersFromWhatIsASuperAdmins() {
        ApiClient ben = anonymous.withToken(users.token(users.colleagueOf(ada), Scope.values()));
        List<Route> ofSuperAdmins = routes().filter(this::isASuperAdmins).toList();
        assertThat(ofSuperAdmins).hasSizeGreaterThan(1);

        return ofSuperAdmins.stream()
                .map(route -> dynamicTest(route.toString(), () -> assertRefused(send(ben, route), 403)));
    }

    @Test
    void hidesWhatIsAnotherAccounts() {
        // given one of everything in Ada's account
        ApiClient owner = anonymous.withToken(users.token(ada, Scope.values()));
        Belongings hers = Belongings.of(owner, ada).with("me/mailboxes", mailbox());
        Map<String, String> before = read(owner, hers);

        // when the super-admin of another account names each of them on each route
        ApiClient outsider = anonymous.withToken(users.token(users.superAdmin(), Scope.values()));
        routes().filter(Route::namesAnObject).forEach(route -> {
            Answer answer = outsider.with("Content-Type", route.contentType())
                    .send(route.method(), route.with(hers.variables(route)), route.body());
            if (List.of("GET", "DELETE").contains(route.method())) {
                assertThat(answer.status()).as(route + " " + answer.text()).isEqualTo(404);
            } else {
                assertThat(answer.status()).as(route + " " + answer.text()).isIn(400, 404, 415, 422);
            }
        });

        // then nothing of hers has changed
        assertThat(read(owner, hers)).isEqualTo(before);
    }

    /** One that nobody reads. */
    private long mailbox() {
        long id = TimeOrderedId.next();
        context.getBean(JdbcClient.class)
                .sql("""
                    insert into connected_mailbox (id, account_id, user_id, provider, address, addresses, can_send, state,
                      connected_at, failures, next_sync_at)
                    values (?, ?, ?, 'GOOGLE', ?, ?, false, 'DISCONNECTED', current_timestamp, 0, current_timestamp)
                    """)
                .params(
                        id,
                        ada.accountId().value(),
                        ada.id().value(),
                        ada.email().value(),
                        ada.email().value())
                .update();
        return id;
    }

    @Test
    void saysForEachRouteWhoMayCallIt() {
        assertThat(handlers.getHandlerMethods().entrySet())
                .filteredOn(entry -> entry.getKey().getPatternValues().stream()
                        .anyMatch(path -> path.startsWith("/api/v1/") && !isDocumentation(path)))
                .allSatisfy(entry -> assertThat(rule(entry.getValue()))
                        .as(entry.getKey().toString())
                        .isNotNull());
    }

    private static boolean isDocumentation(String path) {
        return Stream.of("/api/v1/openapi.json", "/api/v1/docs", "/api/v1/swagger-ui")
                .anyMatch(path::startsWith);
    }

    private Map<String, String> read(ApiClient owner, Belongings hers) {
        Map<String, String> bodies = new TreeMap<>();
        routes().filter(route -> route.method().equals("GET") && route.namesAnObject())
                .forEach(route -> {
                    String path = route.with(hers.variables(route));
                    bodies.put(path, owner.get(path).text());
                });
        return bodies;
    }

    private Stream<Route> routes() {
        return Route.of(anonymous.get("/api/v1/openapi.json").json()).stream()
                .filter(route -> !WAYS_TO_A_TOKEN.contains(route.toString()));
    }

    private Stream<DynamicTest> eachRoute(Consumer<Route> attempt) {
        return routes().map(route -> dynamicTest(route.toString(), () -> attempt.accept(route)));
    }

    /** Names an object that nobody has: who gets past the door changes nothing. */
    private static Answer send(ApiClient client, Route route) {
        Map<String, String> nobodys = Map.of("type", "contacts", "type2", "deals", "id", NOBODYS, "id2", NOBODYS);
        return client.with("Content-Type", route.contentType()).send(route.method(), route.with(nobodys), route.body());
    }

    private static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }

    private boolean isASuperAdmins(Route route) {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().stream()
                        .map(path -> path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
                        .anyMatch(route.path()::equals))
                .filter(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals(route.method())))
                .anyMatch(entry ->
                        Objects.requireNonNullElse(rule(entry.getValue()), "").contains("SUPER_ADMIN"));
    }

    private static @Nullable String rule(HandlerMethod handler) {
        PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
        if (rule == null) {
            rule = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
        }
        return rule == null ? null : rule.value();
    }
}
