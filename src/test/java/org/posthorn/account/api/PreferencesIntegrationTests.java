package org.posthorn.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.PublicId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class PreferencesIntegrationTests extends PosthornIntegrationTest {

    private static final String PREFERENCES = "/api/v1/me/preferences";

    private static final String ALL = """
        {"trackOpens":true,"trackClicks":false,"notify":false,"desktopPopups":true,
         "autoAssociate":["contact","ticket"],"createContacts":"ask",
         "neverLog":["x.test"],"neverTrack":["*.y.test","@Z.test"],
         "quietHours":{"from":"22:00","to":"07:30","days":["monday","sunday"]},
         "muted":["%s"],"language":"pl","timeZone":"Asia/Tokyo"}
        """.formatted(PublicId.of(4711));

    private static final String MAIL = """
        {"subject":"Offer","to":["ann@x.test"],"html":"<p>Hello</p>","track":{"opens":true,"clicks":true}}
        """;

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
    @DisplayName("S3 F6 keeps every preference, and null where the user leaves it open")
    void keepsEveryPreference() {
        assertThat(adas.put(PREFERENCES, ALL).status()).isEqualTo(200);

        JsonNode kept = adas.get(PREFERENCES).json();
        assertThat(kept.path("trackOpens").booleanValue()).isTrue();
        assertThat(kept.path("trackClicks").booleanValue()).isFalse();
        assertThat(kept.path("notify").booleanValue()).isFalse();
        assertThat(kept.path("desktopPopups").booleanValue()).isTrue();
        assertThat(texts(kept.path("autoAssociate"))).containsExactly("contact", "ticket");
        assertThat(kept.path("createContacts").stringValue()).isEqualTo("ask");
        assertThat(texts(kept.path("neverLog"))).containsExactly("x.test");
        assertThat(texts(kept.path("neverTrack"))).containsExactly("*.y.test", "z.test");
        assertThat(kept.path("quietHours").path("from").stringValue()).isEqualTo("22:00");
        assertThat(kept.path("quietHours").path("to").stringValue()).isEqualTo("07:30");
        assertThat(texts(kept.path("quietHours").path("days"))).containsExactly("monday", "sunday");
        assertThat(texts(kept.path("muted"))).containsExactly(PublicId.of(4711));
        assertThat(kept.path("language").stringValue()).isEqualTo("pl");
        assertThat(kept.path("timeZone").stringValue()).isEqualTo("Asia/Tokyo");

        adas.put(PREFERENCES, "{\"quietHours\":null,\"language\":null,\"timeZone\":null,\"trackOpens\":null}");

        JsonNode open = adas.get(PREFERENCES).json();
        assertThat(List.of("quietHours", "language", "timeZone", "trackOpens"))
                .allMatch(field -> open.path(field).isNull());
    }

    @Test
    @DisplayName("S3 what a change doesn't name stays as it is")
    void leavesWhatIsNotNamed() {
        adas.put(PREFERENCES, ALL);
        JsonNode before = adas.get(PREFERENCES).json();

        assertThat(adas.put(PREFERENCES, "{}").json()).isEqualTo(before);
        JsonNode after = adas.put(PREFERENCES, "{\"createContacts\":\"never\"}").json();

        assertThat(after.path("createContacts").stringValue()).isEqualTo("never");
        assertThat(after.path("trackOpens")).isEqualTo(before.path("trackOpens"));
        assertThat(after.path("neverTrack")).isEqualTo(before.path("neverTrack"));
        assertThat(after.path("muted")).isEqualTo(before.path("muted"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"neverTrack\":[\"x.test\",\"no good\"]} | neverTrack[1]",
                "{\"neverLog\":[null]} | neverLog[0]",
                "{\"neverLog\":null} | neverLog",
                "{\"autoAssociate\":[\"contact\",\"house\"]} | autoAssociate[1]",
                "{\"createContacts\":\"sometimes\"} | createContacts",
                "{\"notify\":null} | notify",
                "{\"notify\":\"perhaps\"} | notify",
                "{\"quietHours\":{\"from\":\"22:00\",\"to\":\"25:00\"}} | quietHours.to",
                "{\"quietHours\":{\"to\":\"07:00\"}} | quietHours.from",
                "{\"quietHours\":{\"from\":\"22:00\",\"to\":\"22:00\"}} | quietHours.to",
                "{\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:00\",\"days\":[\"monday\",\"someday\"]}} |"
                        + " quietHours.days[1]",
                "{\"muted\":[\"not an id!\"]} | muted[0]",
                "{\"language\":\"fr\"} | language",
                "{\"timeZone\":\"Mars/Olympus\"} | timeZone",
                "{\"timeZone\":\"+02:00\"} | timeZone",
                "{\"favouriteColour\":\"blue\"} | favouriteColour"
            })
    @DisplayName("S3 names the field or line that makes no sense, and keeps nothing then")
    void namesWhatMakesNoSense(String change, String field) {
        JsonNode before = adas.get(PREFERENCES).json();

        Answer refused = adas.put(PREFERENCES, change);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").stringValue())
                .isEqualTo(field);
        assertThat(adas.get(PREFERENCES).json()).isEqualTo(before);
    }

    @Test
    @DisplayName("S3 nobody's preferences are changed by another's")
    void areEachUsersOwn() {
        ApiClient bens = client(users.colleagueOf(ada));
        JsonNode before = bens.get(PREFERENCES).json();

        adas.put(PREFERENCES, ALL);

        assertThat(bens.get(PREFERENCES).json()).isEqualTo(before);
    }

    @RepeatedTest(5)
    @DisplayName("S2 S3 the first preferences and the first messages of a user, all at once, are all kept")
    void keepsWhatIsSaidAtOnce() throws InterruptedException {
        List<Callable<Answer>> words = List.of(
                () -> adas.put(PREFERENCES, "{\"desktopPopups\":true}"),
                () -> adas.put(PREFERENCES, "{\"createContacts\":\"never\"}"),
                () -> adas.put(PREFERENCES, "{\"neverLog\":[\"x.test\"]}"),
                () -> adas.post("/api/v1/compose/prepare", MAIL),
                () -> adas.post("/api/v1/compose/prepare", MAIL));

        List<Future<Answer>> answers;
        try (ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = users.invokeAll(words);
        }

        assertThat(answers).extracting(answer -> answer.resultNow().status()).containsExactly(200, 200, 200, 201, 201);
        JsonNode kept = adas.get(PREFERENCES).json();
        assertThat(kept.path("desktopPopups").booleanValue()).isTrue();
        assertThat(kept.path("createContacts").stringValue()).isEqualTo("never");
        assertThat(texts(kept.path("neverLog"))).containsExactly("x.test");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private ApiClient client(User user) {
        return ApiClient.anonymous(PORT).withToken(users.token(user, Scope.values()));
    }
}
