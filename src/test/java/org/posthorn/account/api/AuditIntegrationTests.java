package org.posthorn.account.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AccountScope;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.account.Audit;
import org.posthorn.account.AuditEntry;
import org.posthorn.account.AuditFilter;
import org.posthorn.account.ReadingAudit;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.PublicId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class AuditIntegrationTests extends PosthornIntegrationTest {

    private static final String AUDIT = "/api/v1/audit";
    private static final String SETTINGS = "/api/v1/account/settings";

    @Autowired
    ApplicationContext context;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

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
    @DisplayName("A1 tells who changed what, when, from what to what and by what way")
    void tellsWhoChangedWhat() {
        adas.put(SETTINGS, "{\"allowTracking\":false,\"neverLog\":[\"bank.test\"]}");
        adas.put(SETTINGS, "{\"allowTracking\":false}");

        List<JsonNode> lines = adas.get(AUDIT + "?what=settings")
                .json()
                .path("items")
                .valueStream()
                .toList();

        assertThat(lines).hasSize(2);
        JsonNode list = lines.get(0);
        assertThat(list.path("what").stringValue()).isEqualTo("settings.neverLog");
        assertThat(list.path("after").stringValue()).isEqualTo("bank.test");
        JsonNode line = lines.get(1);
        assertThat(line.path("what").stringValue()).isEqualTo("settings.allowTracking");
        assertThat(line.path("before").stringValue()).isEqualTo("true");
        assertThat(line.path("after").stringValue()).isEqualTo("false");
        assertThat(line.path("way").stringValue()).isEqualTo("api");
        assertThat(line.path("actor").path("name").stringValue()).isEqualTo("Ada Lovelace");
        assertThat(Instant.parse(line.path("at").stringValue())).isBefore(Instant.now());
    }

    @Test
    @DisplayName("A1 notes tokens, aliases, lists and users, and never a secret")
    void notesEverythingElse() {
        Answer token = ApiClient.anonymous(PORT)
                .withPassword(ada, TestUsers.PASSWORD)
                .post("/api/v1/tokens", "{\"name\":\"Laptop\",\"scopes\":[\"read\"]}");
        adas.delete("/api/v1/tokens/" + token.json().path("id").stringValue());
        adas.post(
                "/api/v1/me/aliases",
                "{\"address\":\"me%s@alias.test\"}".formatted(ada.id().value()));
        adas.put("/api/v1/me/preferences", "{\"notify\":true,\"desktopPopups\":false,\"neverLog\":[\"mum.test\"]}");
        Answer invitation = adas.post("/api/v1/users", "{\"email\":\"new@posthorn.test\"}");

        String log = adas.get(AUDIT).text();

        assertThat(log)
                .contains("\"tokens.made\"", "\"tokens.revoked\"", "Laptop (read)", "\"aliases.added\"")
                .contains("\"preferences.neverLog\"", "mum.test", "\"users.invited\"", "new@posthorn.test")
                .doesNotContain(token.json().path("token").stringValue())
                .doesNotContain(invitation.json().path("link").stringValue());
    }

    @Test
    @DisplayName("A1 shows the audit log to super-admins only, each account's own, and lets nobody change it")
    void isForSuperAdminsOnly() {
        adas.put(SETTINGS, "{\"dataPrivacy\":true}");
        ApiClient bens = ApiClient.anonymous(PORT).withToken(users.token(users.colleagueOf(ada), Scope.values()));
        ApiClient others = ApiClient.anonymous(PORT).withToken(users.token(users.superAdmin(), Scope.values()));

        assertThat(bens.get(AUDIT).status()).isEqualTo(403);
        assertThat(others.get(AUDIT + "?what=settings").json().path("items").isEmpty())
                .isTrue();
        assertThat(adas.delete(AUDIT).status()).isEqualTo(405);
        assertThat(adas.put(AUDIT, "{}").status()).isEqualTo(405);
    }

    @Test
    @DisplayName("A1 pages through the audit log by cursor and filters it by actor, name and time")
    void pagesAndFilters() {
        Instant before = Instant.now().minusSeconds(1);
        for (int days = 1; days <= 5; days++) {
            adas.put(SETTINGS, "{\"retention\":{\"addressDays\":%d}}".formatted(days));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    adas.get(AUDIT + "?limit=2&what=settings&cursor=" + cursor).json();
            page.path("items").forEach(line -> seen.add(line.path("after").stringValue()));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : page.path("nextCursor").stringValue();
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly("5", "4", "3", "2", "1");
        String me = PublicId.of(ada.id().value());
        assertThat(count("?what=settings&actor=" + me)).isEqualTo(5);
        assertThat(count("?what=settings&actor=" + PublicId.of(7))).isZero();
        assertThat(count("?what=settings.retention.addressDays&from=" + before)).isEqualTo(5);
        assertThat(count("?to=" + before.minusSeconds(60))).isZero();
        assertThat(count("?what=settings.ret")).isZero();
        assertThat(adas.get(AUDIT + "?from=yesterday").status()).isEqualTo(422);
        assertThat(adas.get(AUDIT + "?what=%25").status()).isEqualTo(422);
        assertThat(count("?what=settings&from=%2B999999999-01-01T00:00:00Z")).isZero();
    }

    @Test
    @DisplayName("A1 exports the audit log as a table of which no spreadsheet runs anything")
    void exportsATable() throws IOException {
        AccountScope.callAs(
                ada.accountId(),
                () -> transaction.execute(status -> {
                    audit.record(ada.accountId(), new AuditEntry("deals.name", "=1+1", null, "@SUM(A1)"));
                    return ada;
                }));
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        context.getBean(ReadingAudit.class).write(ada.accountId(), new AuditFilter(null, "deals", null, null), file);

        assertThat(file.toString(StandardCharsets.UTF_8))
                .startsWith("at,actor,email,way,what,about,before,after")
                .contains("SERVER,deals.name,'=1+1,,'@SUM(A1)");
    }

    @Test
    @DisplayName("A1 notes nothing outside the transaction of the change itself")
    void belongsToTheChange() {
        AuditEntry entry = new AuditEntry("x", null, null, null);

        assertThatThrownBy(() -> audit.record(ada.accountId(), entry))
                .isInstanceOf(IllegalTransactionStateException.class);
        adas.put(SETTINGS, "{\"dataPrivacy\":true,\"neverTrack\":[\"not ok\"]}");
        assertThat(count("?what=settings")).isZero();
    }

    private int count(String query) {
        return adas.get(AUDIT + query).json().path("items").size();
    }
}
