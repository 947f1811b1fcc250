package org.posthorn.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.account.User;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.tracking.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class MutingIntegrationTests extends PosthornIntegrationTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    ReadingNotices notices;

    private TestUsers users;
    private User ada;
    private ApiClient adas;
    private Outbox mine;
    private OutgoingEmailId mail;

    @BeforeEach
    void sentMail() {
        users = new TestUsers(context);
        ada = users.superAdmin();
        adas = client(ada);
        mine = new Outbox(context, ada.accountId(), ada.id());
        mail = mine.sent(NOON, "Offer", "ann@x.test");
    }

    @Test
    @DisplayName("F6 a muted mail makes no notices, while others do and its opens still count")
    void aMutedMailMakesNoNotices() {
        OutgoingEmailId other = mine.sent(NOON, "Other", "ann@x.test");

        assertThat(mute("PUT", mail)).isEqualTo(204);
        mine.opened(mail, NOON.plusSeconds(1));
        mine.clicked(mail, NOON.plusSeconds(2));
        mine.opened(other, NOON.plusSeconds(3));

        assertThat(bell().items()).extracting(item -> item.email().id()).containsExactly(other);
        assertThat(adas.get(path(mail)).json().path("opens").intValue()).isOne();
    }

    @Test
    @DisplayName("F6 muting reads what the bell told of the mail; unmuting lets it ring again")
    void mutingReadsAndUnmutingRings() {
        mine.opened(mail, NOON.plusSeconds(1));
        assertThat(bell().unread()).isOne();

        assertThat(mute("PUT", mail)).isEqualTo(204);
        assertThat(mute("PUT", mail)).isEqualTo(204);
        assertThat(bell().unread()).isZero();
        assertThat(preferences()).contains(PublicId.of(mail.value()));

        assertThat(mute("DELETE", mail)).isEqualTo(204);
        mine.opened(mail, NOON.plusSeconds(2));
        assertThat(bell().unread()).isOne();
        assertThat(preferences()).doesNotContain(PublicId.of(mail.value()));
    }

    @Test
    @DisplayName("F6 nobody mutes another's mail")
    void nobodyMutesAnothersMail() {
        ApiClient bens = client(users.colleagueOf(ada));

        assertThat(bens.send("PUT", path(mail) + "/mute", "").status()).isEqualTo(404);
        assertThat(client(users.superAdmin())
                        .send("PUT", path(mail) + "/mute", "")
                        .status())
                .isEqualTo(404);
        assertThat(bens.send("PUT", "/api/v1/emails/nonsense!/mute", "").status())
                .isEqualTo(404);
        mine.opened(mail, NOON.plusSeconds(1));

        assertThat(bell().unread()).isOne();
    }

    private int mute(String method, OutgoingEmailId email) {
        return adas.send(method, path(email) + "/mute", "").status();
    }

    private static String path(OutgoingEmailId email) {
        return "/api/v1/emails/" + PublicId.of(email.value());
    }

    private String preferences() {
        return adas.get("/api/v1/me/preferences").json().path("muted").toString();
    }

    private Bell bell() {
        return notices.bell(ada.accountId(), ada.id());
    }

    private ApiClient client(User user) {
        return ApiClient.anonymous(PORT).withToken(users.token(user, Scope.values()));
    }
}
