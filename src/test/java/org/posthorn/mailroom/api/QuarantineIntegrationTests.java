package org.posthorn.mailroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.TestUser;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.mailroom.MailroomIntegrationTest;
import tools.jackson.databind.JsonNode;

class QuarantineIntegrationTests extends MailroomIntegrationTest {

    private static final String UPLOAD = "/api/v1/logged-emails";
    private static final String QUARANTINE = "/api/v1/quarantine";

    @SuppressWarnings("NullAway.Init") // set before each test
    private ApiClient api;

    @BeforeEach
    void signIn() {
        api = as(ada);
    }

    private ApiClient as(TestUser user) {
        return ApiClient.anonymous(port).with("Content-Type", "message/rfc822").withToken(user.token());
    }

    @Test
    @DisplayName("G16 a held mail is listed with the reason and its head, and its bytes are kept whole")
    void listsWhatIsHeld() {
        String mail = mail("hold me");
        String id = hold(mail);

        JsonNode item = api.get(QUARANTINE).json().get("items").get(0);

        assertThat(item.get("id").asString()).isEqualTo(id);
        assertThat(item.get("reason").asString()).isEqualTo("unknown-sender");
        assertThat(item.get("from").asString()).isEqualTo("ada@sender.test");
        assertThat(item.get("subject").asString()).isEqualTo("hold me");
        assertThat(item.get("size").asInt()).isEqualTo(mail.length());
        Answer raw = api.get(QUARANTINE + "/" + id + "/raw");
        assertThat(raw.text()).isEqualTo(mail);
        assertThat(raw.header("Content-Disposition")).startsWith("attachment");
        assertThat(raw.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    @DisplayName("G2 G16 once the cause is mended a retry logs the mail, and it is off the list")
    void logsOnRetry() {
        String id = hold(mail("hold on"));
        assertThat(api.post(QUARANTINE + "/" + id + "/retry", "").status()).isEqualTo(202);

        desk.trust(true);

        assertThat(api.post(QUARANTINE + "/" + id + "/retry", "").status()).isEqualTo(201);
        assertThat(api.get(QUARANTINE).json().get("items")).isEmpty();
        assertThat(api.post(QUARANTINE + "/" + id + "/retry", "").status()).isEqualTo(404);
        assertThat(desk.filedFor(ada.user().id())).hasSize(1);
    }

    @Test
    @DisplayName("G16 a discarded mail is off the list for good")
    void discards() {
        String id = hold(mail("hold no more"));

        assertThat(api.delete(QUARANTINE + "/" + id).status()).isEqualTo(204);

        assertThat(api.get(QUARANTINE).json().get("items")).isEmpty();
        assertThat(api.delete(QUARANTINE + "/" + id).status()).isEqualTo(404);
        assertThat(api.get(QUARANTINE + "/" + id + "/raw").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("G16 nobody but its user sees a held mail, neither a colleague nor another account")
    void showsAHeldMailToItsUserOnly() {
        String id = hold(mail("hold private"));

        for (TestUser other :
                new TestUser[] {ada.colleague(accounts), TestUser.inNewAccount("http://localhost:" + port, accounts)}) {
            assertThat(as(other).get(QUARANTINE).json().get("items")).isEmpty();
            assertThat(as(other).get(QUARANTINE + "/" + id + "/raw").status()).isEqualTo(404);
            assertThat(as(other).post(QUARANTINE + "/" + id + "/retry", "").status())
                    .isEqualTo(404);
            assertThat(as(other).delete(QUARANTINE + "/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void givesTheListPartByPart() {
        String first = hold(mail("hold 1"));
        String second = hold(mail("hold 2"));

        JsonNode page = api.get(QUARANTINE + "?limit=1").json();
        JsonNode next = api.get(
                        QUARANTINE + "?limit=1&cursor=" + page.get("nextCursor").asString())
                .json();

        assertThat(page.get("items").get(0).get("id").asString()).isEqualTo(second);
        assertThat(next.get("items").get(0).get("id").asString()).isEqualTo(first);
        assertThat(api.get(QUARANTINE + "?limit=0").status()).isEqualTo(422);
        assertThat(api.get(QUARANTINE + "?cursor=x").status()).isEqualTo(422);
    }

    @Test
    @DisplayName("G16 a mail whose filing failed is tried again by itself, and filed once")
    void triesAgainByItself() {
        assertThat(api.post(UPLOAD, mail("fail at first")).status()).isEqualTo(202);

        desk.trust(true);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !desk.filedFor(ada.user().id()).isEmpty());
        assertThat(desk.filedFor(ada.user().id())).hasSize(1);
    }

    @Test
    @DisplayName("G11 a user reads and replaces the secret address")
    void tellsAndReplacesTheAddress() {
        String first = address(api.get("/api/v1/me/bcc-address"));
        assertThat(first).matches("log\\+[0-9a-z]{26}@log\\.posthorn\\.test");
        assertThat(address(api.get("/api/v1/me/bcc-address"))).isEqualTo(first);

        String second = address(api.post("/api/v1/me/bcc-address/rotate", ""));

        assertThat(second).isNotEqualTo(first);
        assertThat(address(api.get("/api/v1/me/bcc-address"))).isEqualTo(second);
    }

    private static String address(Answer answer) {
        return answer.json().get("address").asString();
    }

    private String hold(String mail) {
        Answer held = api.post(UPLOAD, mail);
        assertThat(held.status()).isEqualTo(202);
        return held.json().get("id").asString();
    }
}
