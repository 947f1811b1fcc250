package org.posthorn.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class AccountSettingsIntegrationTests extends PosthornIntegrationTest {

    private static final String SETTINGS = "/api/v1/account/settings";
    private static final List<String> SWITCHES = List.of(
            "allowAttachmentLogging",
            "applyLogDefault",
            "logByDefault",
            "trackByDefault",
            "applyTrackDefault",
            "dataPrivacy",
            "existingContactsOnly",
            "shareTracking",
            "recipientLink");

    @Autowired
    ApplicationContext context;

    private TestUsers users;
    private User ada;
    private ApiClient adas;

    @BeforeEach
    void anAccount() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        adas = ApiClient.anonymous(PORT).withToken(users.token(ada, Scope.values()));
    }

    @Test
    @DisplayName("A1 shows account settings to super-admins only")
    void isForSuperAdminsOnly() {
        ApiClient bens = ApiClient.anonymous(PORT).withToken(users.token(users.colleagueOf(ada), Scope.values()));

        assertThat(bens.get(SETTINGS).status()).isEqualTo(403);
        assertThat(bens.put(SETTINGS, "{\"allowTracking\":false}").status()).isEqualTo(403);
        assertThat(settings().path("allowTracking").booleanValue()).isTrue();
    }

    @Test
    @DisplayName("A5 applies a default for tracking only while tracking is allowed")
    void appliesADefaultOnlyWhileTrackingIsAllowed() {
        Answer refused = adas.put(SETTINGS, "{\"allowTracking\":false,\"applyTrackDefault\":true}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").stringValue())
                .isEqualTo("applyTrackDefault");
        assertThat(put("{\"allowTracking\":true,\"applyTrackDefault\":true}")
                        .path("applyTrackDefault")
                        .booleanValue())
                .isTrue();
    }

    @Test
    @DisplayName("A2 A3 A5 A6 keeps each setting that is named and leaves the others as they are")
    void keepsWhatIsNamed() {
        for (String name : SWITCHES) {
            JsonNode before = settings();

            Answer changed = adas.put(SETTINGS, "{\"%s\":true}".formatted(name));

            assertThat(changed.status()).as(changed.text()).isEqualTo(200);
            assertThat(settings()).isEqualTo(changed.json());
            assertThat(changed.json().path(name).booleanValue()).isTrue();
            SWITCHES.stream()
                    .filter(other -> !other.equals(name))
                    .forEach(other -> assertThat(changed.json().path(other)).isEqualTo(before.path(other)));
        }
    }

    @Test
    @DisplayName("A6 keeps retention, lists, visibility and the tracking host")
    void keepsTheRest() {
        put(
                "{\"retention\":{\"engagementDays\":400,\"quarantineDays\":90},\"neverLog\":[\"@Secret.test\",\"x@y.test\"],"
                        + "\"neverTrack\":[\"*.gov.test\"],\"visibilityDefault\":\"owner\"}");
        put("{\"retention\":{\"engagementDays\":null,\"addressDays\":0},\"trackingHost\":\"127.0.0.1:" + PORT + "\"}");

        JsonNode kept = settings();
        assertThat(kept.path("retention").toString())
                .isEqualTo(
                        "{\"addressDays\":0,\"engagementDays\":null,\"loggedEmailDays\":null,\"quarantineDays\":90}");
        assertThat(kept.path("neverLog").toString()).isEqualTo("[\"secret.test\",\"x@y.test\"]");
        assertThat(kept.path("neverTrack").toString()).isEqualTo("[\"*.gov.test\"]");
        assertThat(kept.path("visibilityDefault").stringValue()).isEqualTo("owner");
        assertThat(kept.path("trackingHost").stringValue()).isEqualTo("127.0.0.1:" + PORT);
        assertThat(adas.put(SETTINGS, kept.toString()).status()).isEqualTo(200);

        put("{\"trackingHost\":\"\"}");
        assertThat(settings().path("trackingHost").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"colour\":1}|colour",
                "{\"allowTracking\":\"perhaps\"}|allowTracking",
                "{\"retention\":{\"addressDays\":-1}}|retention.addressDays",
                "{\"retention\":{\"addressDays\":null}}|retention.addressDays",
                "{\"retention\":{\"engagementDays\":0}}|retention.engagementDays",
                "{\"retention\":{\"engagementDays\":\"x\"}}|retention.engagementDays",
                "{\"retention\":{\"years\":1}}|retention.years",
                "{\"visibilityDefault\":\"nobody\"}|visibilityDefault",
                "{\"neverLog\":[\"ok.test\",\"not ok\"]}|neverLog[1]",
                "{\"neverTrack\":[null]}|neverTrack[0]",
                "{\"trackingHost\":\"a b\"}|trackingHost",
                "{\"allowTracking\":false,\"applyTrackDefault\":true}|applyTrackDefault"
            })
    @DisplayName("A1 says which setting is wrong, and changes none")
    void saysWhichIsWrong(String body, String field) {
        JsonNode before = settings();

        Answer refused = adas.put(SETTINGS, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").stringValue())
                .isEqualTo(field);
        assertThat(settings()).isEqualTo(before);
    }

    @Test
    @DisplayName("A4 A5 switching tracking off switches its default off, and holds in the next check of every user")
    void holdsAtOnce() {
        put("{\"applyTrackDefault\":true,\"trackByDefault\":true}");
        ApiClient bens = ApiClient.anonymous(PORT).withToken(users.token(users.colleagueOf(ada), Scope.values()));
        assertThat(check(bens).path("on").booleanValue()).isTrue();

        JsonNode changed = put("{\"allowTracking\":false}");

        assertThat(changed.path("applyTrackDefault").booleanValue()).isFalse();
        assertThat(changed.path("trackByDefault").booleanValue()).isTrue();
        assertThat(check(bens).path("allowed").booleanValue()).isFalse();
        assertThat(check(bens).path("reason").stringValue()).contains("doesn't allow tracking");
    }

    @Test
    @DisplayName("A3 A5 a default for everybody goes before what each user chose, and ends with it")
    void goesBeforeOwnChoices() {
        put("{\"applyLogDefault\":true,\"logByDefault\":true,\"applyTrackDefault\":true,\"trackByDefault\":true}");
        ApiClient bens = ApiClient.anonymous(PORT).withToken(users.token(users.colleagueOf(ada), Scope.values()));
        assertThat(check(bens).path("on").booleanValue()).isTrue();

        put("{\"applyTrackDefault\":false}");

        assertThat(check(bens).path("on").booleanValue()).isFalse();
    }

    @Test
    @DisplayName("A1 a change that builds on a version which isn't in force any more is refused, and says by whom")
    void refusesAStaleChange() {
        int version = settings().path("version").intValue();
        put("{\"dataPrivacy\":true}");

        Answer refused = adas.put(SETTINGS, "{\"version\":%d,\"dataPrivacy\":false}".formatted(version));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").stringValue()).contains("Ada Lovelace");
        assertThat(settings().path("dataPrivacy").booleanValue()).isTrue();
    }

    @Test
    @DisplayName("A1 two super-admins who save at once don't undo each other")
    void changesAtOnceDontUndoEachOther() {
        List<CompletableFuture<Answer>> answers = Stream.concat(
                        SWITCHES.stream().map("{\"%s\":true}"::formatted),
                        IntStream.of(11, 12).mapToObj("{\"retention\":{\"addressDays\":%d}}"::formatted))
                .map(body -> CompletableFuture.supplyAsync(() -> adas.put(SETTINGS, body)))
                .toList();

        assertThat(answers).allMatch(answer -> answer.join().status() == 200);
        assertThat(SWITCHES).allMatch(name -> settings().path(name).booleanValue());
        assertThat(settings().path("version").intValue()).isEqualTo(SWITCHES.size() + 2);
    }

    private JsonNode put(String body) {
        Answer answer = adas.put(SETTINGS, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode settings() {
        return adas.get(SETTINGS).json();
    }

    private static JsonNode check(ApiClient client) {
        String body = "{\"from\":\"ben@x.test\",\"to\":[\"ann@x.test\"],\"cc\":[],\"bcc\":[],\"subject\":\"Hello\"}";
        return client.post("/api/v1/compose/check", body).json().path("track");
    }
}
