package org.posthorn.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.TestUser.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.posthorn.EligibilityRow;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.AccountDefaults;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.account.PrivacyRules;
import org.posthorn.account.Retention;
import org.posthorn.crm.RecordFixture;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom tracking may reach, line by line of the table: what check says and what prepare does over HTTP, and for own copies what
 * goes into each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EligibilityIntegrationTests extends PosthornIntegrationTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HTML = "<p>See <a href=\"https://shop.test/\">our offer</a>.</p>";

    @Autowired
    CreatingAccounts accounts;

    @Autowired
    ApplicationContext context;

    @Autowired
    ChangingAccountDefaults defaults;

    @Autowired
    PreparingCopies copies;

    @Autowired
    JdbcTemplate jdbc;

    private TestUser ada;
    private RecordFixture fixture;
    private EligiblePeople people;
    private final Map<String, String> known = new HashMap<>();

    @BeforeAll
    void signUp() {
        ada = TestUser.inNewAccount(SERVER, accounts);
        fixture = new RecordFixture(context, ada.user());
        people = new EligiblePeople(ada, ada.colleague(accounts), fixture);
    }

    static Stream<EligibilityRow> table() {
        return EligibilityRow.all();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("P1 P2 P3 P4 P5 S4 S5 A4 A6 the table of whom tracking may reach holds line by line")
    @MethodSource("table")
    void holds(EligibilityRow row) {
        rule(row.allowed(), row.privacy());
        List<String> addresses = new ArrayList<>();
        for (String words : row.recipients()) {
            addresses.add(known.computeIfAbsent(addresses.size() + " " + words, key -> people.address(words)));
        }

        if (row.ownCopies()) {
            assertOwnCopies(row, addresses);
        } else {
            assertCheck(row, addresses);
            assertPrepared(row, addresses);
        }
    }

    private void assertCheck(EligibilityRow row, List<String> addresses) {
        JsonNode answer = json(ada.post("/api/v1/compose/check", mail(addresses).toString()), 200);
        JsonNode track = answer.get("track");

        assertThat(track.get("allowed").asBoolean()).isEqualTo(!row.tracked().equals("no"));
        assertThat(track.get("anonymous").asBoolean()).isEqualTo(row.tracked().equals("anonymous"));
        assertThat(text(track.get("reasonCode"))).isEqualTo(row.reason());
        assertThat(track.get("reason").isNull()).isEqualTo(row.reason().equals("-"));
        if (row.tracked().equals("no")) {
            assertThat(track.get("on").asBoolean()).isFalse();
        }
        for (int n = 0; n < addresses.size(); n++) {
            JsonNode recipient = answer.get("recipients").get(n);
            assertThat(recipient.get("eligible").asBoolean())
                    .isEqualTo(row.eligible().get(n));
            assertThat(recipient.get("reason").isNull())
                    .isEqualTo(row.eligible().get(n));
            assertThat(recipient.get("neverTrack").asBoolean())
                    .isEqualTo(row.recipients().get(n).contains("never"));
        }
    }

    private void assertPrepared(EligibilityRow row, List<String> addresses) {
        ObjectNode mail = mail(addresses).put("subject", "Offer").put("html", HTML);
        mail.putObject("track").put("opens", true).put("clicks", true);

        JsonNode prepared = json(ada.post("/api/v1/compose/prepare", mail.toString()), 201);

        boolean tracked = !row.tracked().equals("no");
        assertThat(prepared.get("tracked").get("opens").asBoolean()).isEqualTo(tracked);
        assertThat(prepared.get("tracked").get("clicks").asBoolean()).isEqualTo(tracked);
        assertThat(prepared.get("html").asString().equals(HTML)).isEqualTo(!tracked);
        assertThat(prepared.get("pixelHtml").asString().isEmpty()).isEqualTo(!tracked);
        assertThat(codes(prepared))
                .isEqualTo(
                        switch (row.tracked()) {
                            case "no" -> List.of(row.reason());
                            case "anonymous" -> List.of("tracked-anonymously");
                            default -> List.of();
                        });
        assertThat(jdbc.queryForObject(
                        "select anonymous from outgoing_email where account_id = ? order by id desc limit 1",
                        Boolean.class,
                        ada.user().accountId().value()))
                .isEqualTo(row.tracked().equals("anonymous"));
    }

    private void assertOwnCopies(EligibilityRow row, List<String> addresses) {
        Message message = new Message(
                ada.user().email(),
                addresses.stream()
                        .map(address -> new Mailbox("", new EmailAddress(address)))
                        .toList(),
                List.of(),
                List.of(),
                "Offer",
                HTML,
                null,
                false);

        PreparedCopies prepared =
                fixture.in(() -> copies.prepare(fixture.signedIn(), message, new TrackChoice(true, true), null));

        assertThat(prepared.copies())
                .extracting(copy -> !HTML.equals(copy.html()))
                .containsExactlyElementsOf(row.eligible());
        assertThat(prepared.tracked().any()).isEqualTo(row.tracked().equals("yes"));
        boolean allEligible = row.eligible().stream().allMatch(eligible -> eligible);
        assertThat(prepared.warnings()).hasSize(allEligible ? 0 : 1);
        if (row.tracked().equals("no")) {
            assertThat(prepared.warnings().getFirst().code()).isEqualTo(row.reason());
        }
    }

    private void rule(boolean allowTracking, boolean dataPrivacy) {
        fixture.in(() -> {
            defaults.change(
                    ada.user().accountId(),
                    new AccountDefaults(allowTracking, false, false, false, false, false, false));
            defaults.change(
                    ada.user().accountId(),
                    new PrivacyRules(dataPrivacy, false, false, Visibility.EVERYONE, Retention.INITIAL));
            return true;
        });
    }

    private static ObjectNode mail(List<String> addresses) {
        ObjectNode mail = JSON.createObjectNode();
        ArrayNode to = mail.putArray("to");
        addresses.forEach(to::add);
        return mail;
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "-" : node.asString();
    }

    private static List<String> codes(JsonNode prepared) {
        List<String> codes = new ArrayList<>();
        prepared.get("warnings")
                .forEach(warning -> codes.add(warning.get("code").asString()));
        return codes;
    }
}
