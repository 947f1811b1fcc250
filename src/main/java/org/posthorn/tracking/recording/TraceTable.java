package org.posthorn.tracking.recording;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.Verdict;
import org.posthorn.tracking.classify.Networks;
import org.posthorn.tracking.classify.UserAgents;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads traces back. The mails were found by their random tokens or told by an event, so their ids suffice. */
@Component
class TraceTable {

    private static final int NEWEST = 200;
    private static final String MAILS = """
        select e.id, e.account_id, e.user_id, e.prepared_at, e.sent_at, e.viewed_at, e.track_opens, e.anonymous,
            (select count(*) from tracking_token t where t.email_id = e.id and t.kind = 'CLICK' and t.hidden = false) as links
        from outgoing_email e
        where e.id in (:mails)
        """;
    private static final String HITS = """
        select r.id, r.email_id, r.kind, r.token, r.recipient_id, r.at, r.verdict, r.confidence, r.reasons, r.counted,
            r.inferred, r.address, r.user_agent, r.prefetch, r.hidden
        from (
            select e.*, t.hidden,
                row_number() over (partition by e.email_id, e.inferred order by e.id desc) as newest
            from engagement e left join tracking_token t on t.token = e.token
            where e.email_id in (:mails) and e.kind in ('OPEN', 'CLICK') and e.token is not null) r
        where r.newest <= :limit
        order by r.at, r.id
        """;
    private static final String TALLIES = """
        select email_id, recipient_id, kind, sum(case when counted then 1 else 0 end) as counted, min(at) as first_at
        from engagement
        where email_id in (:mails) and inferred = false
        group by email_id, recipient_id, kind
        """;

    private final NamedParameterJdbcTemplate jdbc;
    private final UserAgents programs;
    private final Networks networks;

    TraceTable(NamedParameterJdbcTemplate jdbc, UserAgents programs, Networks networks) {
        this.jdbc = jdbc;
        this.programs = programs;
        this.networks = networks;
    }

    /** The traces of those of the mails that exist, with their newest 200 hits. */
    Map<Long, Trace> load(List<Long> mails) {
        Map<Long, Trace> traces = new HashMap<>();
        jdbc.query(MAILS, Map.of("mails", mails), row -> {
            traces.put(row.getLong("id"), new Trace(mail(row)));
        });
        if (traces.isEmpty()) {
            return traces;
        }
        Map<Long, List<Seen>> hits = new HashMap<>();
        jdbc.query(HITS, Map.of("mails", mails, "limit", NEWEST), row -> {
            hits.computeIfAbsent(row.getLong("email_id"), mail -> new ArrayList<>())
                    .add(seen(row));
        });
        hits.forEach((mail, seen) -> fill(traces.get(mail), seen));
        jdbc.query(TALLIES, Map.of("mails", mails), row -> {
            count(row, traces.get(row.getLong("email_id")));
        });
        return traces;
    }

    private static void fill(@Nullable Trace trace, List<Seen> seen) {
        if (trace == null) {
            return;
        }
        List<Seen> real = seen.stream().filter(hit -> !hit.inferred).toList();
        trace.add(real);
        if (real.size() == NEWEST) {
            trace.completeFrom(real.getFirst().at);
        }
        if (trace.mail.anonymous() && !real.isEmpty()) {
            // What these were judged by was not kept, so they are not judged again.
            trace.completeFrom(real.getLast().at.plusMillis(1));
        }
        seen.stream()
                .filter(hit -> hit.inferred)
                .forEach(hit -> trace.tallyOf(hit).infer(hit));
        real.stream()
                .filter(hit -> hit.isOpen() && hit.standing().counted())
                .forEach(hit -> trace.tallyOf(hit).remember(hit));
    }

    private static void count(ResultSet row, @Nullable Trace trace) throws SQLException {
        if (trace == null) {
            return;
        }
        boolean open = row.getString("kind").equals(HitKind.OPEN.name());
        trace.tallyOf(row.getObject("recipient_id", Long.class)).add(open, row.getInt("counted"));
        Instant first = instant(row, "first_at");
        if (open && first != null) {
            trace.sawPictureAt(first);
        }
    }

    private static MailFacts mail(ResultSet row) throws SQLException {
        return new MailFacts(
                new OutgoingEmailId(row.getLong("id")),
                new AccountId(row.getLong("account_id")),
                new UserId(row.getLong("user_id")),
                required(row, "prepared_at"),
                instant(row, "sent_at"),
                instant(row, "viewed_at"),
                row.getBoolean("track_opens"),
                row.getBoolean("anonymous"),
                row.getInt("links"));
    }

    private Seen seen(ResultSet row) throws SQLException {
        InetAddress address = address(row.getBytes("address"));
        HitKind kind = HitKind.valueOf(row.getString("kind"));
        Seen seen = new Seen(
                row.getLong("id"),
                kind,
                required(row, "at"),
                new TokenTarget(
                        Token.of(row.getBytes("token")),
                        row.getLong("email_id"),
                        kind,
                        row.getObject("recipient_id", Long.class),
                        row.getBoolean("hidden")),
                row.getBoolean("prefetch"),
                row.getBoolean("inferred"),
                address,
                programs.of(row.getString("user_agent")),
                networks.of(address),
                "");
        seen.stand(Standing.stored(
                Verdict.valueOf(row.getString("verdict")),
                row.getDouble("confidence"),
                row.getString("reasons").lines().toList(),
                row.getBoolean("counted")));
        seen.markStored();
        return seen;
    }

    /** An address that was cut for privacy says nothing, as a loopback one. */
    private static InetAddress address(byte @Nullable [] bytes) {
        try {
            return bytes == null || (bytes.length != 4 && bytes.length != 16)
                    ? InetAddress.getLoopbackAddress()
                    : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Addresses of 4 and 16 bytes exist.", e);
        }
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        Instant instant = instant(row, column);
        if (instant == null) {
            throw new IllegalStateException(column + " is never null.");
        }
        return instant;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
