package org.posthorn.crm.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.TestUser.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.kernel.PublicId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ConsentsIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    CreatingAccounts accounts;

    private TestUser ada;
    private String ann;

    @BeforeEach
    void signUp() {
        ada = TestUser.inNewAccount(SERVER, accounts);
        ann = contact(ada, "{\"email\": \"ann@x.test\", \"otherEmails\": [\"ann@home.test\"]}");
    }

    @Test
    @DisplayName("P4 a legal basis is kept with date, actor, source and note, and so are the ones before it")
    void keepsLegalBases() {
        assertThat(read("").get("legalBasis").isNull()).isTrue();

        state("{\"basis\": \"legitimate-interest-prospect\"}");
        JsonNode stated =
                state("{\"basis\": \"performance-of-contract\", \"date\": \"2026-01-31\", \"source\": \"Contract 12\","
                        + " \"note\": \"signed by both\"}");

        assertThat(stated.get("basis").asString()).isEqualTo("performance-of-contract");
        assertThat(stated.get("date").asString()).isEqualTo("2026-01-31");
        assertThat(stated.get("source").asString()).isEqualTo("Contract 12");
        assertThat(stated.get("note").asString()).isEqualTo("signed by both");
        assertThat(stated.get("actorId").asString())
                .isEqualTo(PublicId.of(ada.user().id().value()));
        assertThat(read("").get("legalBasis").asString()).isEqualTo("performance-of-contract");
        JsonNode history = read("/legal-basis").get("items");
        assertThat(history).hasSize(2);
        assertThat(history.get(1).get("basis").asString()).isEqualTo("legitimate-interest-prospect");
        assertThat(history.get(1).get("date").asString())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
    }

    @Test
    @DisplayName("P5 consent is an entry of the ledger with who, when, how, text and proof, read over all addresses")
    void keepsConsents() {
        assertThat(read("").get("trackingConsent").asString()).isEqualTo("unknown");

        say("{\"state\": \"given\", \"at\": \"2026-01-31T10:00:00Z\", \"how\": \"import\", \"text\": \"May we?\","
                + " \"proof\": \"form 7\"}");
        JsonNode withdrawn =
                say("{\"state\": \"withdrawn\", \"address\": \"ann@home.test\", \"note\": \"told us on the phone\"}");

        assertThat(withdrawn.get("how").asString()).isEqualTo("api");
        assertThat(withdrawn.get("address").asString()).isEqualTo("ann@home.test");
        assertThat(withdrawn.get("actorId").asString())
                .isEqualTo(PublicId.of(ada.user().id().value()));
        assertThat(read("").get("trackingConsent").asString()).isEqualTo("withdrawn");
        assertThat(json(ada.get("/api/v1/contacts?email=ann@x.test"), 200)
                        .get("items")
                        .get(0)
                        .get("trackingConsent")
                        .asString())
                .isEqualTo("withdrawn");
        JsonNode ledger = read("/consents").get("items");
        assertThat(ledger).hasSize(2);
        JsonNode first = ledger.get(1);
        assertThat(first.get("state").asString()).isEqualTo("given");
        assertThat(first.get("at").asString()).isEqualTo("2026-01-31T10:00:00Z");
        assertThat(first.get("how").asString()).isEqualTo("import");
        assertThat(first.get("text").asString()).isEqualTo("May we?");
        assertThat(first.get("proof").asString()).isEqualTo("form 7");
    }

    @Test
    @DisplayName("P5 a super-admin verifies the account's chain; another user may not")
    void verifies() {
        say("{\"state\": \"given\"}");
        say("{\"state\": \"withdrawn\"}");

        JsonNode outcome = json(ada.get("/api/v1/consents/verify"), 200);

        assertThat(outcome.get("intact").asBoolean()).isTrue();
        assertThat(outcome.get("entries").asInt()).isEqualTo(2);
        assertThat(outcome.get("brokenAt").isNull()).isTrue();
        assertThat(outcome.get("head").asString())
                .isEqualTo(read("/consents").get("items").get(0).get("hash").asString());
        assertThat(ada.colleague(accounts).get("/api/v1/consents/verify").statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("P4 P5 what was recorded stays with the person when contacts are merged, or change their address")
    void staysWithThePerson() {
        String old = contact(ada, "{\"email\": \"ann@old.test\"}");
        json(ada.post("/api/v1/contacts/" + old + "/legal-basis", "{\"basis\": \"consent\"}"), 201);
        json(ada.post("/api/v1/contacts/" + old + "/consents", "{\"state\": \"withdrawn\"}"), 201);
        json(ada.post("/api/v1/contacts/" + ann + "/merge", "{\"from\": \"" + old + "\"}"), 200);

        assertThat(read("").get("legalBasis").asString()).isEqualTo("consent");
        assertThat(read("").get("trackingConsent").asString()).isEqualTo("withdrawn");
        assertThat(read("/consents").get("items")).hasSize(1);
        assertThat(read("/legal-basis").get("items")).hasSize(1);
    }

    @Test
    @DisplayName("P4 P5 another account's contacts are not there")
    void hidesOtherAccounts() {
        TestUser eve = TestUser.inNewAccount(SERVER, accounts);
        String path = "/api/v1/contacts/" + ann;

        assertThat(eve.get(path + "/consents").statusCode()).isEqualTo(404);
        assertThat(eve.get(path + "/legal-basis").statusCode()).isEqualTo(404);
        assertThat(eve.post(path + "/consents", "{\"state\": \"given\"}").statusCode())
                .isEqualTo(404);
        assertThat(eve.post(path + "/legal-basis", "{\"basis\": \"consent\"}").statusCode())
                .isEqualTo(404);
        assertThat(json(eve.get("/api/v1/consents/verify"), 200).get("entries").asInt())
                .isZero();
        assertThat(read("/consents").get("items")).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("P4 P5 what can't be recorded is refused with the field's name")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "legal-basis | {} | basis",
                "legal-basis | {\"basis\": \"because\"} | basis",
                "legal-basis | {\"basis\": \"consent\", \"date\": \"31.1.2026\"} | date",
                "legal-basis | {\"basis\": \"consent\", \"date\": \"2999-01-01\"} | date",
                "consents | {} | state",
                "consents | {\"state\": \"unknown\"} | state",
                "consents | {\"state\": \"maybe\"} | state",
                "consents | {\"state\": \"given\", \"at\": \"yesterday\"} | at",
                "consents | {\"state\": \"given\", \"at\": \"2999-01-01T00:00:00Z\"} | at",
                "consents | {\"state\": \"given\", \"how\": \"recipient-page\"} | how",
                "consents | {\"state\": \"given\", \"how\": \"erasure\"} | how",
                "consents | {\"state\": \"given\", \"address\": \"bob@x.test\"} | address"
            })
    void refuses(String what, String body, String field) {
        JsonNode problem = json(ada.post("/api/v1/contacts/" + ann + "/" + what, body), 422);

        assertThat(problem.get("errors")).hasSize(1);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(read("/" + what).get("items")).isEmpty();
    }

    @Test
    @DisplayName("P5 texts as long as people write them are kept whole; longer ones are refused")
    void limitsTexts() {
        String text = "ü".repeat(10_000);
        assertThat(say("{\"state\": \"given\", \"text\": \"" + text + "\"}")
                        .get("text")
                        .asString())
                .isEqualTo(text);
        assertThat(ada.post(
                                "/api/v1/contacts/" + ann + "/consents",
                                "{\"state\": \"given\", \"text\": \"" + text + "x\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(json(ada.get("/api/v1/consents/verify"), 200).get("intact").asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("P5 a client's clock may run ahead a little: then it was said now")
    void forgivesClocks() {
        Instant ahead = Instant.now().plus(Duration.ofMinutes(5));

        JsonNode said = say("{\"state\": \"given\", \"at\": \"" + ahead + "\"}");

        assertThat(Instant.parse(said.get("at").asString())).isBefore(ahead);
    }

    private static String contact(TestUser user, String body) {
        return json(user.post("/api/v1/contacts", body), 201).get("id").asString();
    }

    private JsonNode state(String body) {
        return json(ada.post("/api/v1/contacts/" + ann + "/legal-basis", body), 201);
    }

    private JsonNode say(String body) {
        return json(ada.post("/api/v1/contacts/" + ann + "/consents", body), 201);
    }

    private JsonNode read(String what) {
        return json(ada.get("/api/v1/contacts/" + ann + what), 200);
    }
}
