package org.posthorn.tracking.recording;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.Draft;
import org.posthorn.tracking.EngagementHistory;
import org.posthorn.tracking.EngagementRow;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.NewToken;
import org.posthorn.tracking.OutgoingEmail;
import org.posthorn.tracking.OutgoingEmails;
import org.posthorn.tracking.RegisteringEmails;
import org.posthorn.tracking.RevisionRow;
import org.posthorn.tracking.Token;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes mails, each of an account of its own, and reads what became of them. */
@Component
class Mails {

    private static final SecureRandom RANDOMNESS = new SecureRandom();

    private final RegisteringEmails registering;
    private final OutgoingEmails emails;
    private final EngagementHistory history;
    private final JdbcTemplate jdbc;

    Mails(RegisteringEmails registering, OutgoingEmails emails, EngagementHistory history, JdbcTemplate jdbc) {
        this.registering = registering;
        this.emails = emails;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** A mail that was prepared two hours ago, with a pixel, four links and a hidden one. */
    TestMail prepared(String... recipients) {
        AccountId account = new AccountId(TimeOrderedId.next());
        UserId user = new UserId(TimeOrderedId.next());
        List<NewToken> tokens = new ArrayList<>();
        tokens.add(new NewToken(Token.random(RANDOMNESS), HitKind.OPEN, null, false));
        for (int link = 1; link <= 4; link++) {
            tokens.add(new NewToken(Token.random(RANDOMNESS), HitKind.CLICK, "https://x.test/" + link, false));
        }
        tokens.add(new NewToken(Token.random(RANDOMNESS), HitKind.CLICK, "https://x.test/trap", true));
        OutgoingEmail email =
                AccountScope.callAs(account, () -> registering.register(account, user, draft(recipients), tokens));
        TestMail mail = new TestMail(
                account, user, email.id(), tokens.stream().map(NewToken::token).toList());
        jdbc.update(
                "update outgoing_email set prepared_at = ? where id = ?",
                LocalDateTime.ofInstant(mail.sentAt.minus(1, ChronoUnit.HOURS), ZoneOffset.UTC),
                mail.id.value());
        return mail;
    }

    /** The same, sent an hour ago. */
    TestMail sent(String... recipients) {
        TestMail mail = prepared(recipients);
        markSent(mail, mail.sentAt);
        return mail;
    }

    void markSent(TestMail mail, Instant at) {
        AccountScope.callAs(mail.account, () -> registering.markSent(mail.user, mail.id, at, null));
    }

    void viewing(TestMail mail) {
        AccountScope.callAs(mail.account, () -> registering.viewing(mail.user, mail.id));
    }

    void cancel(TestMail mail) {
        AccountScope.callAs(mail.account, () -> registering.cancel(mail.user, mail.id));
    }

    OutgoingEmail row(TestMail mail) {
        return AccountScope.callAs(
                mail.account, () -> emails.findById(mail.id.value()).orElseThrow());
    }

    List<EngagementRow> engagements(TestMail mail) {
        return engagements(mail, mail.account);
    }

    List<EngagementRow> engagements(TestMail mail, AccountId reader) {
        return AccountScope.callAs(reader, () -> history.of(mail.id));
    }

    List<RevisionRow> revisions(TestMail mail, EngagementRow engagement) {
        return AccountScope.callAs(mail.account, () -> history.revisionsOf(engagement.id()));
    }

    private static Draft draft(String... recipients) {
        List<Draft.Recipient> to = new ArrayList<>();
        for (String recipient : recipients) {
            to.add(new Draft.Recipient(Draft.RecipientKind.TO, new Mailbox("", new EmailAddress(recipient)), null));
        }
        return new Draft(new EmailAddress("me@x.test"), to, "Offer", true, true, false, false);
    }

    /** A mail and what stands in it. */
    static final class TestMail {

        static final String CHROME =
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36";
        static final String GMAIL =
                "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

        final AccountId account;
        final UserId user;
        final OutgoingEmailId id;
        final Instant sentAt = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        private final List<Token> tokens;

        TestMail(AccountId account, UserId user, OutgoingEmailId id, List<Token> tokens) {
            this.account = account;
            this.user = user;
            this.id = id;
            this.tokens = tokens;
        }

        Hit open(int seconds) {
            return open(seconds, CHROME, "81.2.69.160");
        }

        Hit open(int seconds, String userAgent, String address) {
            return hit(HitKind.OPEN, tokens.getFirst(), sentAt.plusSeconds(seconds), userAgent, address);
        }

        Hit openAt(Instant at) {
            return hit(HitKind.OPEN, tokens.getFirst(), at, CHROME, "81.2.69.160");
        }

        /** @param link 1 to 4, or 5 for the hidden one */
        Hit click(int link, int seconds) {
            return hit(HitKind.CLICK, tokens.get(link), sentAt.plusSeconds(seconds), CHROME, "81.2.69.160");
        }

        static Hit hit(HitKind kind, Token token, Instant at, String userAgent, String address) {
            return new Hit(TimeOrderedId.next(), kind, token, at, address(address), userAgent, false);
        }

        private static InetAddress address(@Nullable String text) {
            try {
                return InetAddress.getByName(text);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
