package org.posthorn.account;

import java.time.Clock;
import java.time.Duration;
import org.posthorn.kernel.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that tell a super-admin how many a change of the rules is about. */
@Service
public class RuleFigures {

    /** Where counting ends: beyond, the number says "many" anyway. */
    public static final int MOST = 1_000;

    private static final Duration WEEK = Duration.ofDays(7);

    private final Users users;
    private final TrackedLately tracked;
    private final Clock clock;

    RuleFigures(Users users, TrackedLately tracked, Clock clock) {
        this.users = users;
        this.tracked = tracked;
        this.clock = clock;
    }

    /**
     * Some numbers.
     *
     * @param users who may sign in
     * @param trackedMails tracked mails of the last seven days, at most {@link #MOST}
     */
    public record Figures(long users, int trackedMails) {}

    @Transactional(readOnly = true)
    public Figures of(AccountId account) {
        return new Figures(
                users.countByActiveTrue(),
                tracked.trackedSince(account, clock.instant().minus(WEEK), MOST));
    }
}
