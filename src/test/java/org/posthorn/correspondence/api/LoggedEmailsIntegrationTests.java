package org.posthorn.correspondence.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.correspondence.Desk;
import org.posthorn.correspondence.Letter;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class LoggedEmailsIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    private TestUsers users;
    private User ada;
    private Desk desk;
    private RecordRef ann;
    private ApiClient adas;
    private ApiClient bens;
    private ApiClient eves;

    @BeforeEach
    void twoUsersOfAnAccountAndAStranger() {
        users = new TestUsers(context);
        User boss = users.superAdmin();
        ada = users.colleagueOf(boss);
        desk = new Desk(context, ada);
        ann = desk.contact("ann@x.test");
        adas = client(ada);
        bens = client(users.colleagueOf(boss));
        eves = client(users.superAdmin());
    }

    @Test
    @DisplayName("P12 everybody in the account reads a logged mail, nobody outside it")
    void everybodyInTheAccountReads() {
        String path = path(desk.log(Letter.of(ada, "ann@x.test").subject("Offer 7")));

        JsonNode read = bens.get(path).json();
        assertThat(read.path("subject").stringValue()).isEqualTo("Offer 7");
        assertThat(read.path("text").stringValue()).contains("our offer");
        assertThat(read.path("associations").path(0).path("id").stringValue()).isEqualTo(PublicId.of(ann.id()));
        assertThat(eves.get(path).status()).isEqualTo(404);
        assertThat(eves.get(path + "/thread").status()).isEqualTo(404);
        assertThat(eves.delete(path).status()).isEqualTo(404);
        assertThat(eves.send("PATCH", path, "{\"pinned\":true}").status()).isEqualTo(404);
        assertThat(eves.put(path + "/associations", "[]").status()).isEqualTo(404);
        assertThat(eves.post(path + "/restore", "").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("P12 a mail that its owner keeps to himself is not there for others")
    void theOwnersMailIsNotThereForOthers() {
        String path = path(desk.log(Letter.of(ada, "ann@x.test")));

        assertThat(adas.send("PATCH", path, "{\"visibility\":\"owner\"}").status())
                .isEqualTo(200);

        assertThat(adas.get(path).status()).isEqualTo(200);
        assertThat(bens.get(path).status()).isEqualTo(404);
        assertThat(timeline(adas)).hasSize(1);
        assertThat(timeline(bens)).isEmpty();
    }

    @Test
    @DisplayName("P12 where only the subject is shown, others see neither body nor first words nor raw mail")
    void othersSeeTheSubjectOnly() {
        String path = path(desk.log(Letter.of(ada, "ann@x.test")));

        adas.send("PATCH", path, "{\"visibility\":\"subject\"}");

        JsonNode seen = bens.get(path).json();
        assertThat(seen.path("subject").stringValue()).isEqualTo("Offer");
        assertThat(seen.path("text").isNull()).isTrue();
        assertThat(seen.path("snippet").stringValue()).isEmpty();
        assertThat(timeline(bens).path(0).path("email").path("snippet").stringValue())
                .isEmpty();
        assertThat(bens.get(path + "/raw").status()).isEqualTo(404);
        assertThat(bens.send("PATCH", path, "{\"visibility\":\"everyone\"}").status())
                .isEqualTo(403);
        assertThat(adas.get(path).json().path("text").stringValue()).contains("our offer");
    }

    @Test
    @DisplayName("R3 a pinned mail stands first, whatever came later")
    void pinnedMailStandsFirst() {
        long old = desk.log(Letter.of(ada, "ann@x.test").sentAt(Letter.NOON.minusSeconds(3600)));
        long recent = desk.log(Letter.of(ada, "ann@x.test"));

        bens.send("PATCH", path(old), "{\"pinned\":true}");

        JsonNode lines = timeline(bens);
        assertThat(lines).hasSize(2);
        assertThat(lines.path(0).path("id").stringValue()).isEqualTo(PublicId.of(old));
        assertThat(lines.path(0).path("pinned").booleanValue()).isTrue();
        assertThat(lines.path(1).path("id").stringValue()).isEqualTo(PublicId.of(recent));
    }

    @Test
    @DisplayName("R3 a mail moves to the records that the user chooses")
    void mailMovesToTheChosenRecords() {
        RecordRef bob = desk.contact("bob@x.test");
        long mail = desk.log(Letter.of(ada, "ann@x.test"));

        String wanted = "[{\"type\":\"contact\",\"id\":\"" + PublicId.of(bob.id()) + "\"}]";
        assertThat(adas.put(path(mail) + "/associations", wanted).status()).isEqualTo(200);

        assertThat(desk.recordsOf(mail)).containsExactly(bob);
        assertThat(desk.timelinesWith(mail)).containsExactly(bob);
        assertThat(adas.put(path(mail) + "/associations", "[{\"type\":\"contact\",\"id\":\"0000000000001\"}]")
                        .status())
                .isEqualTo(422);
        assertThat(adas.put(path(mail) + "/associations", "[null]").status()).isEqualTo(422);
    }

    @Test
    @DisplayName("R5 a deleted mail is gone until it is restored, for 30 days")
    void deletedMailCanBeRestored() {
        long mail = desk.log(Letter.of(ada, "ann@x.test"));

        assertThat(bens.delete(path(mail)).status()).isEqualTo(403);
        assertThat(adas.delete(path(mail)).status()).isEqualTo(204);
        assertThat(adas.get(path(mail)).status()).isEqualTo(404);
        assertThat(timeline(adas)).isEmpty();
        assertThat(adas.post(path(mail) + "/restore", "").status()).isEqualTo(200);
        assertThat(timeline(adas)).hasSize(1);
        adas.delete(path(mail));
        deletedDaysAgo(mail, 29);
        assertThat(adas.post(path(mail) + "/restore", "").status()).isEqualTo(200);
        adas.delete(path(mail));
        deletedDaysAgo(mail, 31);
        assertThat(adas.post(path(mail) + "/restore", "").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("R3 the thread is read from its start")
    void readsTheThread() {
        Letter offer = Letter.of(ada, "ann@x.test").subject("Offer");
        desk.log(offer);
        long reply = desk.log(Letter.through(ada)
                .from("ann@x.test")
                .to(ada.email().value())
                .answering(offer.messageId())
                .subject("Re: Offer")
                .sentAt(Letter.NOON.plusSeconds(60)));

        JsonNode thread = bens.get(path(reply) + "/thread").json().path("items");

        assertThat(thread)
                .extracting(mail -> mail.path("subject").stringValue())
                .containsExactly("Offer", "Re: Offer");
        assertThat(thread.path(1).path("direction").stringValue()).isEqualTo("received");
    }

    private void deletedDaysAgo(long mail, int days) {
        LocalDateTime then = LocalDateTime.ofInstant(Instant.now().minus(days, ChronoUnit.DAYS), ZoneOffset.UTC);
        jdbc.update("update logged_email set deleted_at = ? where id = ?", then, mail);
    }

    private JsonNode timeline(ApiClient client) {
        return client.get("/api/v1/contacts/" + PublicId.of(ann.id()) + "/timeline")
                .json()
                .path("items");
    }

    private static String path(long mail) {
        return "/api/v1/logged-emails/" + PublicId.of(mail);
    }

    private ApiClient client(User user) {
        return ApiClient.anonymous(PORT).withToken(users.token(user, Scope.values()));
    }
}
