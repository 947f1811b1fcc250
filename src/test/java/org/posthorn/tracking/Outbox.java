package org.posthorn.tracking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.posthorn.account.AccountScope;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.Draft.Recipient;
import org.posthorn.tracking.Draft.RecipientKind;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A user's sent mails for a test: sends through the real use case and writes engagements as judging hits leaves them. */
public class Outbox {

    private static final AtomicLong NUMBERS = new AtomicLong(1_000_000);

    private final RegisteringEmails registering;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final AccountId account;
    private final UserId user;

    /** The outbox of a user of an account, both new unless they are somebody's. */
    public Outbox(ApplicationContext context, AccountId account, UserId user) {
        registering = context.getBean(RegisteringEmails.class);
        database = context.getBean(JdbcClient.class);
        transaction = context.getBean(TransactionTemplate.class);
        events = context;
        this.account = account;
        this.user = user;
    }

    /** The outbox of a new user of a new account. */
    public static Outbox ofSomebody(ApplicationContext context) {
        return new Outbox(context, new AccountId(NUMBERS.incrementAndGet()), new UserId(NUMBERS.incrementAndGet()));
    }

    /** The outbox of another user of the same account. */
    public Outbox ofColleague(ApplicationContext context) {
        return new Outbox(context, account, new UserId(NUMBERS.incrementAndGet()));
    }

    public AccountId account() {
        return account;
    }

    public UserId user() {
        return user;
    }

    /** A tracked mail that went out at that time. */
    public OutgoingEmailId sent(Instant at, String subject, String... to) {
        OutgoingEmailId id = prepared("me@posthorn.test", true, subject, to);
        AccountScope.callAs(account, () -> registering.markSent(user, id, at, null));
        return id;
    }

    /** Does it all in one transaction. */
    public void together(Runnable work) {
        AccountScope.callAs(
                account,
                () -> transaction.execute(status -> {
                    work.run();
                    return account;
                }));
    }

    /** A mail that was prepared only. */
    public OutgoingEmailId prepared(String from, boolean tracked, String subject, String... to) {
        List<Recipient> recipients = Arrays.stream(to)
                .map(address ->
                        new Recipient(RecipientKind.TO, new Mailbox(name(address), new EmailAddress(address)), null))
                .toList();
        Draft draft = new Draft(new EmailAddress(from), recipients, subject, tracked, tracked, false, false);
        return AccountScope.callAs(
                account,
                () -> registering.register(account, user, draft, List.of()).id());
    }

    private static String name(String address) {
        String local = address.substring(0, address.indexOf('@'));
        return Character.toUpperCase(local.charAt(0)) + local.substring(1);
    }

    /** The mail will not go out. */
    public void cancel(OutgoingEmailId mail) {
        AccountScope.callAs(account, () -> registering.cancel(user, mail));
    }

    /** An open that counts, with the events that counting it publishes. */
    public void opened(OutgoingEmailId mail, Instant at) {
        change(
                () -> {
                    engagement(
                            mail, EngagementKind.OPEN, at, Verdict.HUMAN, true, "Opened in a mail program on a phone.");
                    count(mail, "opens = opens + 1, last_open_at = :at, state = 'OPENED'", at);
                    events.publishEvent(new EmailOpened(account, user, mail, at, 1));
                },
                mail);
    }

    /** A click that counts, with the events that counting it publishes. */
    public void clicked(OutgoingEmailId mail, Instant at) {
        change(
                () -> {
                    engagement(mail, EngagementKind.CLICK, at, Verdict.HUMAN, true, "Clicked in a browser.");
                    count(mail, "clicks = clicks + 1, last_click_at = :at, state = 'CLICKED'", at);
                    events.publishEvent(new LinkClicked(account, user, mail, at, 1));
                },
                mail);
    }

    /** A hit that doesn't count. */
    public void otherActivity(OutgoingEmailId mail, Instant at, Verdict verdict, String reason) {
        change(() -> engagement(mail, EngagementKind.OPEN, at, verdict, false, reason), mail);
    }

    /** Later evidence took all opens and clicks of the mail back. */
    public void revisedToNothing(OutgoingEmailId mail) {
        change(() -> events.publishEvent(new EngagementRevised(account, user, mail, 0, 0)), mail);
    }

    private void change(Runnable work, OutgoingEmailId mail) {
        transaction.executeWithoutResult(status -> {
            work.run();
            events.publishEvent(new EmailActivityChanged(account, user, mail));
        });
    }

    private void count(OutgoingEmailId mail, String change, Instant at) {
        database.sql(
                        "update outgoing_email set " + change
                                + ", last_engagement_at = :at, last_activity_at = :at where account_id = :account and id = :mail")
                .param("at", utc(at))
                .param("account", account.value())
                .param("mail", mail.value())
                .update();
    }

    private void engagement(
            OutgoingEmailId mail, EngagementKind kind, Instant at, Verdict verdict, boolean counted, String reason) {
        database.sql("""
                        insert into engagement (id, account_id, email_id, kind, at, verdict, confidence, reasons, counted,
                            inferred, client, user_agent)
                        values (:id, :account, :mail, :kind, :at, :verdict, 0.9, :reason, :counted, false, 'Apple Mail', '')
                        """)
                .param("id", TimeOrderedId.next())
                .param("account", account.value())
                .param("mail", mail.value())
                .param("kind", kind.name())
                .param("at", utc(at))
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("counted", counted)
                .update();
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
