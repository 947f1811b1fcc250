package org.posthorn.activity;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.SearchingEmails;
import org.springframework.stereotype.Service;

/** A user's own bell: what it shows, and marking as read. The user's other windows follow at once. */
@Service
public class ReadingNotices {

    private static final int LATEST = 20;

    private final Notices notices;
    private final SearchingEmails emails;
    private final LiveActivity live;
    private final Clock clock;

    ReadingNotices(Notices notices, SearchingEmails emails, LiveActivity live, Clock clock) {
        this.notices = notices;
        this.emails = emails;
        this.live = live;
        this.clock = clock;
    }

    /** What the bell shows now. */
    public Bell bell(AccountId account, UserId user) {
        List<Notice> all = Stream.concat(
                        notices.unread(account, user, Bell.MOST).stream(),
                        notices.latest(account, user, LATEST).stream())
                .distinct()
                .toList();
        Map<OutgoingEmailId, EmailRow> mails =
                emails
                        .byIds(
                                account,
                                user,
                                all.stream().map(Notice::email).distinct().toList())
                        .stream()
                        .collect(toMap(EmailRow::id, mail -> mail));
        notices.forget(
                account,
                all.stream()
                        .filter(notice -> !mails.containsKey(notice.email()))
                        .map(Notice::id)
                        .toList());
        List<Bell.Item> items = all.stream()
                .flatMap(notice -> Stream.ofNullable(mails.get(notice.email())).map(mail -> item(notice, mail)))
                .sorted(Comparator.comparing(Bell.Item::at).reversed())
                .toList();
        int unread = (int) items.stream().filter(item -> !item.read()).count();
        return new Bell(unread, items);
    }

    /** Everything is read. */
    public void markAllRead(AccountId account, UserId user) {
        notices.markAllRead(account, user, clock.instant());
        live.announce(user);
    }

    /** What there was about one mail is read. */
    public void markRead(AccountId account, UserId user, OutgoingEmailId email) {
        notices.markRead(account, user, email, clock.instant());
        live.announce(user);
    }

    private static Bell.Item item(Notice notice, EmailRow mail) {
        return new Bell.Item(notice.id(), mail, notice.kind(), notice.at(), notice.times(), notice.read());
    }
}
