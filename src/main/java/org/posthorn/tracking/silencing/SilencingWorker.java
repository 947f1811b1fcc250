package org.posthorn.tracking.silencing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.tracking.EmailPrepared;
import org.posthorn.tracking.silencing.DueSilencings.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks into what happened on any node, decides, and lets this node's memory follow: at once when it happened here, else within
 * half a second. What an earlier run or another node left undone is done as well, since doing it twice changes nothing.
 */
@Component
class SilencingWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SilencingWorker.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(2);
    private static final int MAILS_AT_ONCE = 500;

    private final DueSilencings due;
    private final MailsConcerned mails;
    private final Deciding deciding;
    private final SilencedTokens tokens;
    private final Queue<EmailPrepared> prepared = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Thread thread;
    private boolean failed;
    private boolean told;

    SilencingWorker(DueSilencings due, MailsConcerned mails, Deciding deciding, SilencedTokens tokens) {
        this.due = due;
        this.mails = mails;
        this.deciding = deciding;
        this.tokens = tokens;
    }

    /** There is something to look into. */
    void wake() {
        LockSupport.unpark(thread);
    }

    /** What was allowed when the mail was being prepared may have been withdrawn before its tokens were there to be found. */
    @TransactionalEventListener
    void on(EmailPrepared event) {
        prepared.add(event);
        wake();
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("silencing").start(this::run);
    }

    @Override
    public void stop() {
        Thread stopped = thread;
        thread = null;
        LockSupport.unpark(stopped);
        try {
            if (stopped != null && !stopped.join(STOP_DEADLINE)) {
                stopped.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Starts before the web server, and so stops after it. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 8192;
    }

    private void run() {
        while (Thread.currentThread().equals(thread)) {
            failed = false;
            attempt(this::lookIntoPrepared);
            attempt(this::lookIntoDue);
            attempt(tokens::refresh);
            told &= failed;
            if (prepared.isEmpty()) {
                LockSupport.parkNanos(this, IDLE.toNanos());
            }
        }
    }

    private void lookIntoDue() {
        due.oldest().forEach(next -> attempt(() -> lookInto(next)));
    }

    private void lookInto(Due next) {
        if (next.everybody()) {
            decideOnAll(next.account());
        } else {
            inPortions(next.account(), mails.of(next));
        }
        due.done(next);
    }

    private void lookIntoPrepared() {
        List<EmailPrepared> some = new ArrayList<>();
        for (EmailPrepared next = prepared.poll(); next != null; next = prepared.poll()) {
            some.add(next);
        }
        Map<AccountId, List<Long>> byAccount = some.stream()
                .collect(Collectors.groupingBy(
                        EmailPrepared::account,
                        Collectors.mapping(event -> event.email().value(), Collectors.toList())));
        byAccount.forEach(this::inPortions);
    }

    private void decideOnAll(AccountId account) {
        List<Long> some = mails.before(account, Long.MAX_VALUE, MAILS_AT_ONCE);
        while (!some.isEmpty()) {
            decide(account, some);
            some = mails.before(account, some.getLast(), MAILS_AT_ONCE);
        }
    }

    private void inPortions(AccountId account, List<Long> emails) {
        for (int from = 0; from < emails.size(); from += MAILS_AT_ONCE) {
            decide(account, emails.subList(from, Math.min(emails.size(), from + MAILS_AT_ONCE)));
        }
    }

    private void decide(AccountId account, List<Long> emails) {
        deciding.decide(account, emails);
        tokens.refresh();
    }

    /** Whatever fails is tried again at the next turn; it is told once until a turn goes well. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failed = true;
            if (!told) {
                told = true;
                LOG.warn(
                        "Whom to leave alone can't be decided now ({}).",
                        e.getClass().getSimpleName());
            }
        }
    }
}
