package org.posthorn.tracking.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.account.User;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.tracking.Outbox;
import org.posthorn.tracking.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmailsIntegrationTests extends PosthornIntegrationTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String PASSWORD = "correct horse battery";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    ApplicationContext context;

    @Autowired
    CreatingAccounts creating;

    Outbox mine;
    String token;

    @BeforeEach
    void signIn() throws IOException, InterruptedException {
        String address = UUID.randomUUID() + "@posthorn.test";
        User user = creating.createAccount("Trial", new EmailAddress(address), "Ada", PASSWORD);
        mine = new Outbox(context, user.accountId(), user.id());
        token = token(address, "read");
    }

    @Test
    void listsMailsAsTheContractSays() throws IOException, InterruptedException {
        OutgoingEmailId id = mine.sent(NOON, "Offer", "ann@x.test");
        mine.opened(id, NOON.plusSeconds(90));

        JsonNode answer = get("").body();

        JsonNode mail = answer.get("items").get(0);
        assertThat(answer.get("nextCursor").isNull()).isTrue();
        assertThat(mail.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "subject",
                        "to",
                        "cc",
                        "sentAt",
                        "state",
                        "opens",
                        "clicks",
                        "lastEngagementAt",
                        "tracked",
                        "logged",
                        "shared",
                        "own");
        assertThat(mail.get("id").asString()).isEqualTo(PublicId.of(id.value()));
        assertThat(mail.get("to").get(0).asString()).isEqualTo("Ann <ann@x.test>");
        assertThat(mail.get("state").asString()).isEqualTo("opened");
        assertThat(mail.get("sentAt").asString()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(mail.get("lastEngagementAt").asString()).isEqualTo("2026-11-20T12:01:30Z");
        assertThat(mail.get("opens").asInt()).isEqualTo(1);
        assertThat(mail.get("tracked").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("T14 tells each engagement with verdict, confidence and reasons")
    void tellsEachEngagement() throws IOException, InterruptedException {
        OutgoingEmailId id = mine.sent(NOON, "Offer", "ann@x.test");
        mine.otherActivity(id, NOON.plusSeconds(1), Verdict.SECURITY_SCANNER, "A scanner's network.");

        JsonNode engagement =
                get("/" + PublicId.of(id.value())).body().get("engagements").get(0);

        assertThat(engagement.get("kind").asString()).isEqualTo("open");
        assertThat(engagement.get("verdict").asString()).isEqualTo("security-scanner");
        assertThat(engagement.get("confidence").asDouble()).isEqualTo(0.9);
        assertThat(engagement.get("reasons").get(0).asString()).isEqualTo("A scanner's network.");
        assertThat(engagement.get("counted").asBoolean()).isFalse();
        assertThat(engagement.get("inferred").asBoolean()).isFalse();
        assertThat(engagement.get("at").asString()).isEqualTo("2026-11-20T12:00:01Z");
        assertThat(engagement.get("recipient").isNull()).isTrue();
    }

    @Test
    void goesOnAtTheCursorUntilTheEnd() throws IOException, InterruptedException {
        for (int number = 0; number < 5; number++) {
            mine.sent(NOON, "Offer " + number, "ann@x.test");
        }
        List<String> subjects = new ArrayList<>();

        JsonNode page = get("?limit=2").body();
        page.get("items").forEach(mail -> subjects.add(mail.get("subject").asString()));
        while (!page.get("nextCursor").isNull()) {
            page = get("?limit=2&cursor=" + page.get("nextCursor").asString()).body();
            page.get("items").forEach(mail -> subjects.add(mail.get("subject").asString()));
        }

        assertThat(subjects).containsExactly("Offer 4", "Offer 3", "Offer 2", "Offer 1", "Offer 0");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "limit, 0",
        "limit, 201",
        "limit, ten",
        "cursor, nonsense",
        "state, lost",
        "tracked, maybe",
        "contact, nobody",
        "from, yesterday",
        "to, 2026-13-01"
    })
    void refusesAValueThatMakesNoSenseByName(String field, String value) throws IOException, InterruptedException {
        Answer answer = get("?" + field + "=" + value);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void narrowsByStateDayContactAndText() throws IOException, InterruptedException {
        OutgoingEmailId opened = mine.sent(NOON, "Opened", "ann@x.test");
        mine.opened(opened, NOON.plusSeconds(9));
        mine.sent(NOON.plusSeconds(86_400), "Other", "ben@y.test");

        for (String query : List.of(
                "?state=opened", "?to=2026-11-20", "?contact=ann@x.test", "?q=OPEN", "?to=2026-11-20T13:00:00Z")) {
            assertThat(get(query).body().get("items"))
                    .as(query)
                    .extracting(mail -> mail.get("subject").asString())
                    .containsExactly("Opened");
        }
    }

    @Test
    @DisplayName("P11 answers 404 for a colleague's, another account's and nobody's mail alike")
    void hidesOthersMails() throws IOException, InterruptedException {
        OutgoingEmailId colleagues = mine.ofColleague(context).sent(NOON, "Theirs", "ann@x.test");
        OutgoingEmailId strangers = Outbox.ofSomebody(context).sent(NOON, "Foreign", "ann@x.test");

        for (String id :
                List.of(PublicId.of(colleagues.value()), PublicId.of(strangers.value()), "x", PublicId.of(7))) {
            assertThat(get("/" + id).status()).as(id).isEqualTo(404);
        }
        assertThat(get("").body().get("items")).isEmpty();
    }

    @Test
    void asksForTheScopeRead() throws IOException, InterruptedException {
        User user = creating.createAccount(
                "Other", new EmailAddress(UUID.randomUUID() + "@posthorn.test"), "Ben", PASSWORD);
        token = token(user.email().value(), "compose");

        assertThat(get("").status()).isEqualTo(403);
        assertThat(get("/" + PublicId.of(7)).status()).isEqualTo(403);
        token = "nonsense";
        assertThat(get("").status()).isEqualTo(401);
    }

    private record Answer(int status, String type, JsonNode body) {}

    private Answer get(String rest) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(at("/api/v1/emails" + rest))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                JSON.readTree(response.body()));
    }

    private String token(String address, String scope) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((address + ":" + PASSWORD).getBytes(UTF_8));
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(at("/api/v1/tokens"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"t\",\"scopes\":[\"" + scope + "\"]}"))
                        .build(),
                BodyHandlers.ofString());
        return JSON.readTree(response.body()).get("token").asString();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + PORT + path);
    }
}
