package org.posthorn.mailroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailroom.MailroomIntegrationTest;
import org.posthorn.mailroom.TestDesk.Filed;

class UploadsIntegrationTests extends MailroomIntegrationTest {

    private static final String PATH = "/api/v1/logged-emails";

    @SuppressWarnings("NullAway.Init") // set before each test
    private ApiClient api;

    @BeforeEach
    void signIn() {
        api = ApiClient.anonymous(port).with("Content-Type", "message/rfc822").withToken(ada.token());
    }

    @Test
    @DisplayName("G11 an uploaded mail is logged with 201, and told as known with 200 when it comes again")
    void logsAnUploadedMailOnce() {
        Answer first = api.post(PATH, mail("uploaded"));
        Answer again = api.post(PATH, mail("uploaded"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(desk.filedFor(ada.user().id()).getFirst().source()).isEqualTo("UPLOAD");
    }

    @Test
    @DisplayName("G10 the records that an upload names are handed on, none as well as some")
    void handsTheChosenRecordsOn() {
        String chosen = "deal:" + PublicId.of(7) + ",contact:" + PublicId.of(8);

        api.post(PATH + "?associations=" + chosen, mail("some"));
        api.post(PATH + "?associations=", mail("none"));
        api.post(PATH, mail("nobody"));

        assertThat(desk.filedFor(ada.user().id()))
                .extracting(Filed::chosen)
                .containsExactly(chosen, "", "nobody chose");
    }

    @Test
    @DisplayName("G2 G16 a mail that is held is answered with 202 and the reason")
    void saysWhyAMailIsHeld() {
        Answer held = api.post(PATH, mail("hold this"));

        assertThat(held.status()).isEqualTo(202);
        assertThat(held.json().get("quarantined").asString()).isEqualTo("unknown-sender");
        assertThat(held.json().get("detail").asString()).isEqualTo("Nobody knows the sender.");
    }

    @Test
    @DisplayName("G16 bytes that are no mail are held as unreadable")
    void holdsWhatIsNoMail() {
        Answer held = api.post(PATH, "\r\nNothing of a mail");

        assertThat(held.status()).isEqualTo(202);
        assertThat(held.json().get("quarantined").asString()).isEqualTo("unreadable");
        assertThat(held.json().get("detail").asString()).contains("no header");
    }

    @Test
    @DisplayName("G16 a mail whose filing fails is kept with 202 and filed later")
    void keepsAMailWhoseFilingFails() {
        Answer kept = api.post(PATH, mail("fail once"));

        assertThat(kept.status()).isEqualTo(202);
        assertThat(kept.json().has("quarantined")).isFalse();
        assertThat(desk.filedFor(ada.user().id())).isEmpty();
    }

    @Test
    void refusesWhatIsTooLargeOrMakesNoSense() {
        assertThat(api.post(PATH, mail("large") + "x".repeat(1024 * 1024)).status())
                .isEqualTo(413);
        assertThat(api.post(PATH + "?associations=deal:1", mail("bad")).status())
                .isEqualTo(422);
        assertThat(api.with("Content-Type", "text/plain")
                        .post(PATH, mail("bad"))
                        .status())
                .isEqualTo(415);
        assertThat(ApiClient.anonymous(port)
                        .with("Content-Type", "message/rfc822")
                        .post(PATH, mail("bad"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("G11 each mail of an uploaded folder is logged, held or known by itself")
    void takesAFolder() {
        String folder =
                "From a\r\n" + mail("one") + "\r\nFrom b\r\n" + mail("hold two") + "\r\nFrom c\r\n" + mail("one");

        Answer answer = api.with("Content-Type", "application/mbox").post(PATH, folder);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("items"))
                .extracting(item -> item.get("status").asInt())
                .containsExactly(201, 202, 200);
    }
}
