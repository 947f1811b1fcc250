package org.posthorn.activity;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.posthorn.account.MutedEmails;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.SearchingEmails;
import org.springframework.stereotype.Service;

/** Lets a user hear nothing more about a mail, or hear of it again (F6). The feed shows what becomes of it either way. */
@Service
public class Muting {

    private final MutedEmails muted;
    private final SearchingEmails emails;
    private final Notices notices;
    private final LiveActivity live;
    private final Clock clock;

    Muting(MutedEmails muted, SearchingEmails emails, Notices notices, LiveActivity live, Clock clock) {
        this.muted = muted;
        this.emails = emails;
        this.notices = notices;
        this.live = live;
        this.clock = clock;
    }

    /**
     * What the bell told of the mail so far is read then.
     *
     * @return false when the user has no such mail
     */
    public boolean mute(AccountId account, UserId user, OutgoingEmailId email) {
        if (emails.find(account, user, email).isEmpty()) {
            return false;
        }
        muted.add(account, user, email);
        notices.markRead(account, user, email, clock.instant());
        live.announce(user);
        return true;
    }

    /** @return false when the user has no such mail */
    public boolean unmute(AccountId account, UserId user, OutgoingEmailId email) {
        muted.remove(account, user, email);
        return emails.find(account, user, email).isPresent();
    }

    public boolean isMuted(AccountId account, UserId user, OutgoingEmailId email) {
        return muted.has(account, user, email);
    }

    /** The muted mails that are still there, the latest activity first. */
    public List<EmailRow> of(AccountId account, UserId user) {
        return emails.byIds(account, user, muted.of(account, user)).stream()
                .sorted(Comparator.comparing(EmailRow::lastActivityAt).reversed())
                .toList();
    }
}
