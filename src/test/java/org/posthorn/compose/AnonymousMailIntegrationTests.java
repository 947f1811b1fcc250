package org.posthorn.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.posthorn.TestUser.json;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.Recipient;
import org.posthorn.TestUser;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.account.PrivacyRules;
import org.posthorn.account.Retention;
import org.posthorn.crm.RecordFixture;
import org.posthorn.kernel.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class AnonymousMailIntegrationTests extends PosthornIntegrationTest {

    private static final String MAIL = """
        {"to": ["ann@x.test"], "cc": ["bob@x.test"], "subject": "Offer",
         "html": "<p>See <a href='https://shop.test/'>our offer</a>.</p>", "track": {"opens": true, "clicks": true}}
        """;

    @Autowired
    CreatingAccounts accounts;

    @Autowired
    ApplicationContext context;

    @Autowired
    ChangingAccountDefaults defaults;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @DisplayName(
            "P2 what becomes of one copy to several people, with data privacy on, is counted and put down to nobody")
    void isPutDownToNobody() {
        TestUser ada = TestUser.inNewAccount(SERVER, accounts);
        new RecordFixture(context, ada.user()).in(() -> {
            defaults.change(
                    ada.user().accountId(),
                    new PrivacyRules(true, false, false, Visibility.EVERYONE, Retention.INITIAL));
            return true;
        });
        String ann = contact(ada, "ann@x.test");
        String bob = contact(ada, "bob@x.test");
        JsonNode prepared = json(ada.post("/api/v1/compose/prepare", MAIL), 201);
        String id = prepared.get("id").asString();
        ada.post(
                "/api/v1/compose/" + id + "/sent",
                "{\"sentAt\": \"" + Instant.now().minus(Duration.ofHours(2)) + "\"}");

        Recipient.atADesk().fetch(Recipient.linkIn(prepared.get("html").asString()));

        await().until(() -> email(ada, id).get("clicks").asInt() == 1);
        JsonNode engagements = email(ada, id).get("engagements");
        assertThat(engagements).isNotEmpty();
        engagements.forEach(
                engagement -> assertThat(engagement.get("recipient").isNull()).isTrue());
        assertThat(jdbc.queryForList(
                        "select address, user_agent, recipient_id from engagement where account_id = ?",
                        ada.user().accountId().value()))
                .allSatisfy(row -> assertThat(row).containsEntry("user_agent", ""))
                .extracting(Map::values)
                .allSatisfy(values ->
                        assertThat(values).filteredOn(value -> value != null).containsOnly(""));
        assertThat(timeline(ada, ann)).isEmpty();
        assertThat(timeline(ada, bob)).isEmpty();
    }

    private static String contact(TestUser user, String address) {
        String id = json(user.post("/api/v1/contacts", "{\"email\": \"" + address + "\"}"), 201)
                .get("id")
                .asString();
        json(user.post("/api/v1/contacts/" + id + "/legal-basis", "{\"basis\": \"consent\"}"), 201);
        return id;
    }

    private static JsonNode email(TestUser user, String id) {
        return json(user.get("/api/v1/emails/" + id), 200);
    }

    private static JsonNode timeline(TestUser user, String contact) {
        return json(user.get("/api/v1/contacts/" + contact + "/timeline"), 200).get("items");
    }
}
