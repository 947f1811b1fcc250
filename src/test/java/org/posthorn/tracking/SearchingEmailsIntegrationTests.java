package org.posthorn.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SearchingEmailsIntegrationTests extends PosthornIntegrationTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    SearchingEmails emails;

    Outbox mine;

    @BeforeEach
    void newAccount() {
        mine = Outbox.ofSomebody(context);
    }

    @Test
    @DisplayName("F1 pages through a thousand mails of the same microsecond without losing or repeating one")
    void pagesThroughMailsOfTheSameTime() {
        List<OutgoingEmailId> sent = new ArrayList<>();
        mine.together(() -> IntStream.range(0, 1_000)
                .forEach(number -> sent.add(mine.sent(NOON, "Offer " + number, "ann@x.test"))));

        List<OutgoingEmailId> paged = allPages(EmailFilter.ALL, 37);

        assertThat(paged).doesNotHaveDuplicates().containsExactlyElementsOf(sent.reversed());
    }

    @Test
    @DisplayName("F1 lists the latest activity first")
    void listsTheLatestActivityFirst() {
        OutgoingEmailId early = mine.sent(NOON, "Early", "ann@x.test");
        OutgoingEmailId late = mine.sent(NOON.plusSeconds(60), "Late", "ann@x.test");

        mine.opened(early, NOON.plusSeconds(120));

        assertThat(ids(EmailFilter.ALL)).containsExactly(early, late);
    }

    @Test
    @DisplayName("P11 finds neither a colleague's nor another account's mails")
    void findsOwnMailsOnly() {
        OutgoingEmailId own = mine.sent(NOON, "Mine", "ann@x.test");
        OutgoingEmailId colleagues = mine.ofColleague(context).sent(NOON, "Theirs", "ann@x.test");
        Outbox stranger = Outbox.ofSomebody(context);
        OutgoingEmailId strangers = stranger.sent(NOON, "Foreign", "ann@x.test");

        assertThat(ids(EmailFilter.ALL)).containsExactly(own);
        assertThat(emails.find(mine.account(), mine.user(), colleagues)).isEmpty();
        assertThat(emails.find(mine.account(), mine.user(), strangers)).isEmpty();
        assertThat(emails.byIds(mine.account(), mine.user(), List.of(own, colleagues, strangers)))
                .extracting(EmailRow::id)
                .containsExactly(own);
    }

    @Test
    @DisplayName("P11 an account's id with another account's user finds nothing")
    void needsAccountAndUserToFit() {
        OutgoingEmailId own = mine.sent(NOON, "Mine", "ann@x.test");
        Outbox stranger = Outbox.ofSomebody(context);

        assertThat(emails.page(stranger.account(), mine.user(), EmailFilter.ALL, null, 10)
                        .rows())
                .isEmpty();
        assertThat(emails.find(stranger.account(), mine.user(), own)).isEmpty();
        assertThat(emails.mailboxes(stranger.account(), mine.user())).isEmpty();
        assertThat(emails.correspondents(stranger.account(), mine.user(), "")).isEmpty();
    }

    @Test
    void leavesCancelledMailsOut() {
        OutgoingEmailId cancelled = mine.prepared("me@posthorn.test", true, "Never mind", "ann@x.test");
        mine.cancel(cancelled);

        assertThat(ids(EmailFilter.ALL)).isEmpty();
        assertThat(emails.find(mine.account(), mine.user(), cancelled)).isEmpty();
    }

    @Test
    @DisplayName("F3 narrows to tracked mails, to a state and to a mailbox")
    void narrowsToTrackedStateAndMailbox() {
        OutgoingEmailId opened = mine.sent(NOON, "Opened", "ann@x.test");
        mine.opened(opened, NOON.plusSeconds(9));
        OutgoingEmailId untracked = mine.prepared("other@posthorn.test", false, "Plain", "ann@x.test");

        assertThat(ids(filter(true, null, "", null, null))).containsExactly(opened);
        assertThat(ids(filter(false, null, "", null, null))).containsExactly(untracked);
        assertThat(ids(filter(null, EmailState.OPENED, "", null, null))).containsExactly(opened);
        assertThat(ids(new EmailFilter(
                        null, null, null, null, null, null, new EmailAddress("other@posthorn.test"), "")))
                .containsExactly(untracked);
        assertThat(emails.mailboxes(mine.account(), mine.user()))
                .containsExactly("me@posthorn.test", "other@posthorn.test");
    }

    @Test
    @DisplayName("F3 narrows to the days that mails were sent on, whenever they were opened")
    void narrowsToDays() {
        mine.sent(NOON.minus(Duration.ofDays(2)), "Before", "ann@x.test");
        OutgoingEmailId within = mine.sent(NOON, "Within", "ann@x.test");
        mine.sent(NOON.plus(Duration.ofDays(2)), "After", "ann@x.test");
        mine.opened(within, NOON.plus(Duration.ofDays(3)));

        assertThat(ids(filter(null, null, "", NOON, NOON.plusSeconds(1)))).containsExactly(within);
        assertThat(ids(filter(null, null, "", NOON.plusSeconds(1), NOON.plusSeconds(2))))
                .isEmpty();
    }

    @Test
    @DisplayName("F3 narrows to a recipient and suggests recipients by name or address")
    void narrowsToARecipient() {
        OutgoingEmailId both = mine.sent(NOON, "Both", "ann@x.test", "ben@y.test");
        mine.sent(NOON, "Ben only", "ben@y.test");

        assertThat(ids(EmailFilter.with(new EmailAddress("ann@x.test")))).containsExactly(both);
        assertThat(emails.correspondents(mine.account(), mine.user(), "")).containsExactly("ann@x.test", "ben@y.test");
        assertThat(emails.correspondents(mine.account(), mine.user(), "BEN")).containsExactly("ben@y.test");
    }

    @Test
    @DisplayName("F3 finds text as it was typed, whatever its case; % and _ stand for themselves")
    void findsTextAsTyped() {
        OutgoingEmailId rebate = mine.sent(NOON, "100% rebate_now!", "ann@x.test");
        mine.sent(NOON, "1000 rebates now", "ben@y.test");

        assertThat(ids(filter(null, null, "100% REBATE", null, null))).containsExactly(rebate);
        assertThat(ids(filter(null, null, "e_n", null, null))).containsExactly(rebate);
        assertThat(ids(filter(null, null, "now!", null, null))).containsExactly(rebate);
        assertThat(ids(filter(null, null, "ANN@x", null, null))).containsExactly(rebate);
        assertThat(ids(filter(null, null, "%", null, null))).containsExactly(rebate);
        assertThat(ids(filter(null, null, "' or 1=1 --", null, null))).isEmpty();
    }

    @Test
    void tellsWhoAMailWentToInTheOrderOfItsHeaders() {
        OutgoingEmailId mail = mine.sent(NOON, "Hello", "zoe@x.test", "ann@x.test");

        EmailRow row = emails.find(mine.account(), mine.user(), mail).orElseThrow();

        assertThat(row.recipients()).extracting(EmailRecipient::address).containsExactly("zoe@x.test", "ann@x.test");
        assertThat(row.sentAt()).isEqualTo(NOON);
        assertThat(row.state()).isEqualTo(EmailState.SENT);
    }

    private static EmailFilter filter(
            @Nullable Boolean tracked,
            @Nullable EmailState state,
            String text,
            @Nullable Instant from,
            @Nullable Instant until) {
        return new EmailFilter(tracked, state, null, null, from, until, null, text);
    }

    private List<OutgoingEmailId> ids(EmailFilter filter) {
        return allPages(filter, 50);
    }

    private List<OutgoingEmailId> allPages(EmailFilter filter, int size) {
        List<OutgoingEmailId> all = new ArrayList<>();
        @Nullable EmailCursor after = null;
        do {
            EmailPage page = emails.page(mine.account(), mine.user(), filter, after, size);
            page.rows().forEach(row -> all.add(row.id()));
            after = page.next();
        } while (after != null);
        return all;
    }
}
