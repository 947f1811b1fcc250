package org.posthorn.tracking.ingest;

import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.tracking.Token;
import org.springframework.jdbc.core.JdbcTemplate;

/** A mail that was sent, put into the tables as the server itself does. */
public final class PreparedMail {

    private static final String INSERT =
            "insert into tracking_token (token, account_id, email_id, kind, url, hidden, created_at)"
                    + " values (?, ?, ?, ?, ?, false, ?)";

    private final JdbcTemplate jdbc;
    private final long account = TimeOrderedId.next();
    private final long email = TimeOrderedId.next();
    private final LocalDateTime sentAt = LocalDateTime.now(ZoneOffset.UTC).minusDays(1);

    /** With an account and a user of its own. */
    public PreparedMail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        long user = TimeOrderedId.next();
        jdbc.update(
                "insert into account (id, name, created_at, allow_tracking, apply_track_default, track_by_default,"
                        + " apply_log_default, log_by_default) values (?, 'Test', ?, true, false, false, false, false)",
                account,
                sentAt);
        jdbc.update(
                "insert into app_user (id, account_id, email, display_name, role, active, sender_key, created_at)"
                        + " values (?, ?, ?, 'Test', 'USER', true, ?, ?)",
                user,
                account,
                user + "@sender.test",
                "k" + user,
                sentAt);
        jdbc.update(
                "insert into outgoing_email (id, account_id, user_id, from_address, subject, recipients, state,"
                        + " track_opens, track_clicks, log_wanted, prepared_at, sent_at, opens, clicks, last_activity_at,"
                        + " sample) values (?, ?, ?, 'a@sender.test', 'Test', 'b@test', 'SENT', true, true, false, ?, ?,"
                        + " 0, 0, ?, false)",
                email,
                account,
                user,
                sentAt,
                sentAt,
                sentAt);
    }

    /** The account that the mail belongs to. */
    public long account() {
        return account;
    }

    /** The mail's id. */
    public long email() {
        return email;
    }

    /** Adds the mail's pixel. */
    public Token pixel(Token token) {
        return add(token, "OPEN", null);
    }

    /** Adds a link of the mail. */
    public Token link(Token token, String url) {
        return add(token, "CLICK", url);
    }

    /** Adds many pixels at once. */
    public List<Token> pixels(SecureRandom random, int count) {
        List<Token> tokens = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Token token = Token.random(random);
            tokens.add(token);
            rows.add(row(token, "OPEN", null));
        }
        jdbc.batchUpdate(INSERT, rows);
        return tokens;
    }

    private Token add(Token token, String kind, @Nullable String url) {
        jdbc.update(INSERT, row(token, kind, url));
        return token;
    }

    private @Nullable Object[] row(Token token, String kind, @Nullable String url) {
        return new @Nullable Object[] {token.bytes(), account, email, kind, url, sentAt};
    }
}
