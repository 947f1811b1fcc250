package org.posthorn.activity.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.TestUser.json;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestUser;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.tracking.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What clients ring the bell by, and who they are. */
class NoticesApiIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    CreatingAccounts accounts;

    TestUser ada;
    Outbox outbox;
    OutgoingEmailId mail;
    Instant sent;

    @BeforeEach
    void openedMail() {
        ada = TestUser.inNewAccount(SERVER, accounts);
        outbox = new Outbox(context, ada.user().accountId(), ada.user().id());
        sent = Instant.now().minus(3, ChronoUnit.HOURS);
        mail = outbox.sent(sent, "Offer", "ann@x.test");
        outbox.opened(mail, sent.plusSeconds(600));
    }

    @Test
    @DisplayName("F5 F6 a client hears of each mail and kind once until it is read")
    void tellsUntilRead() {
        outbox.opened(mail, sent.plusSeconds(700));
        JsonNode before = notices();
        assertThat(before.get("unread").asInt()).isEqualTo(1);
        JsonNode notice = before.get("items").get(0);
        assertThat(notice.get("kind").asString()).isEqualTo("open");
        assertThat(notice.get("subject").asString()).isEqualTo("Offer");
        assertThat(notice.get("times").asInt()).isEqualTo(2);
        assertThat(notice.get("email").asString()).isEqualTo(PublicId.of(mail.value()));

        String body = "{\"email\":\"" + PublicId.of(mail.value()) + "\"}";
        assertThat(ada.post("/api/v1/notices/read", body).statusCode()).isEqualTo(204);

        assertThat(notices().get("unread").asInt()).isZero();
    }

    @Test
    @DisplayName("F5 F6 nothing may pop up unless the user wants it, nor in quiet hours by the client's clock")
    void popsUpWhenWantedOnly() {
        assertThat(notices().get("popUps").asBoolean()).isFalse();
        prefer("{\"desktopPopups\":true}");
        assertThat(notices().get("popUps").asBoolean()).isTrue();

        LocalTime now = LocalTime.now(ZoneOffset.UTC);
        prefer("{\"quietHours\":{\"from\":\"%s\",\"to\":\"%s\"}}"
                .formatted(clock(now.minusMinutes(30)), clock(now.plusMinutes(30))));
        assertThat(notices().get("popUps").asBoolean()).isFalse();
        JsonNode elsewhere = json(ada.get("/api/v1/notices?zone=Etc/GMT-5"), 200);
        assertThat(elsewhere.get("popUps").asBoolean()).isTrue();
        assertThat(ada.get("/api/v1/notices?zone=Nowhere").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("P11 a colleague's bell stays silent")
    void colleaguesHearNothing() {
        JsonNode theirs = json(ada.colleague(accounts).get("/api/v1/notices"), 200);

        assertThat(theirs.get("items")).isEmpty();
    }

    @Test
    @DisplayName("T17 a client learns by which key its user's own pixels are known")
    void tellsTheKeyOfOwnPixels() {
        JsonNode me = json(ada.get("/api/v1/me"), 200);

        assertThat(me.get("email").asString()).isEqualTo(ada.email());
        assertThat(me.get("senderKey").asString()).isEqualTo(ada.user().senderKey());
        assertThat(me.get("role").asString()).isEqualTo("super_admin");
    }

    private JsonNode notices() {
        return json(ada.get("/api/v1/notices"), 200);
    }

    private void prefer(String json) {
        json(ada.put("/api/v1/me/preferences", json), 200);
    }

    private static String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }
}
