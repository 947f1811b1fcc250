package org.posthorn.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.account.User;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.tracking.EngagementKind;
import org.posthorn.tracking.Outbox;
import org.posthorn.tracking.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadingNoticesIntegrationTests extends PosthornIntegrationTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    ReadingNotices notices;

    @Autowired
    CreatingAccounts creating;

    @Autowired
    JdbcClient database;

    Outbox mine;
    OutgoingEmailId mail;

    @BeforeEach
    void sentMail() {
        mine = Outbox.ofSomebody(context);
        mail = mine.sent(NOON, "Offer", "ann@x.test");
    }

    @Test
    @DisplayName("F6 keeps one unread notice for each mail and kind, and counts how often")
    void keepsOneNoticeForEachMailAndKind() {
        mine.opened(mail, NOON.plusSeconds(1));
        mine.opened(mail, NOON.plusSeconds(2));
        mine.clicked(mail, NOON.plusSeconds(3));

        Bell bell = bell(mine);

        assertThat(bell.unread()).isEqualTo(2);
        assertThat(bell.items())
                .extracting(Bell.Item::kind, Bell.Item::times, Bell.Item::at)
                .containsExactly(
                        tuple(EngagementKind.CLICK, 1, NOON.plusSeconds(3)),
                        tuple(EngagementKind.OPEN, 2, NOON.plusSeconds(2)));
    }

    @Test
    @DisplayName("F5 an open after reading rings anew")
    void ringsAnewAfterReading() {
        mine.opened(mail, NOON.plusSeconds(1));
        notices.markAllRead(mine.account(), mine.user());
        assertThat(bell(mine).unread()).isZero();

        mine.opened(mail, NOON.plusSeconds(2));

        assertThat(bell(mine).unread()).isEqualTo(1);
        assertThat(bell(mine).items()).hasSize(2);
    }

    @Test
    void readsWhatThereIsAboutOneMail() {
        OutgoingEmailId other = mine.sent(NOON, "Other", "ben@y.test");
        mine.opened(mail, NOON.plusSeconds(1));
        mine.opened(other, NOON.plusSeconds(2));

        notices.markRead(mine.account(), mine.user(), mail);

        assertThat(bell(mine).items())
                .filteredOn(item -> !item.read())
                .extracting(item -> item.email().id())
                .containsExactly(other);
    }

    @Test
    @DisplayName("T15 takes back unread notices that later evidence disproved")
    void takesBackWhatWasDisproved() {
        mine.opened(mail, NOON.plusSeconds(1));
        mine.clicked(mail, NOON.plusSeconds(2));

        mine.revisedToNothing(mail);

        assertThat(bell(mine).items()).isEmpty();
    }

    @Test
    @DisplayName("T14 stays silent about hits that don't count")
    void staysSilentAboutOtherActivity() {
        mine.otherActivity(mail, NOON.plusSeconds(1), Verdict.SECURITY_SCANNER, "A scanner's network.");

        assertThat(bell(mine).items()).isEmpty();
    }

    @Test
    @DisplayName("P11 tells a user's opens to nobody else")
    void tellsNobodyElse() {
        mine.opened(mail, NOON.plusSeconds(1));

        assertThat(bell(mine.ofColleague(context)).items()).isEmpty();
        Outbox stranger = Outbox.ofSomebody(context);
        assertThat(notices.bell(stranger.account(), mine.user()).items()).isEmpty();
        notices.markAllRead(stranger.account(), mine.user());
        assertThat(bell(mine).unread()).isEqualTo(1);
    }

    @Test
    @DisplayName("S3 rings for nobody who turned notifications off")
    void ringsForNobodyWhoTurnedItOff() {
        User user = creating.createAccount(
                "Quiet", new EmailAddress("quiet-" + mail.value() + "@x.test"), "Q", "secret-123");
        database.sql("""
                        insert into preferences (user_id, account_id, last_track_opens, last_track_clicks, last_log, notify,
                            desktop_popups) values (:user, :account, true, true, false, false, false)
                        """)
                .param("user", user.id().value())
                .param("account", user.accountId().value())
                .update();
        Outbox quiet = new Outbox(context, user.accountId(), user.id());

        quiet.opened(quiet.sent(NOON, "Offer", "ann@x.test"), NOON.plusSeconds(1));

        assertThat(bell(quiet).items()).isEmpty();
    }

    @Test
    void forgetsNoticesWhoseMailIsGone() {
        mine.opened(mail, NOON.plusSeconds(1));
        database.sql("delete from outgoing_email where account_id = :account and id = :id")
                .param("account", mine.account().value())
                .param("id", mail.value())
                .update();

        assertThat(bell(mine)).isEqualTo(new Bell(0, List.of()));
    }

    private Bell bell(Outbox outbox) {
        return notices.bell(outbox.account(), outbox.user());
    }
}
