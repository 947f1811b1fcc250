package org.posthorn.tracking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.PublicId;
import org.posthorn.privacy.spi.ExportSink;
import org.posthorn.privacy.spi.ExportSink.Rows;
import org.posthorn.privacy.spi.Person;
import org.posthorn.tracking.RecipientRows.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down for a recipient which e-mails went out to them, and each hit that was theirs. */
@Component
class RecipientExport {

    private static final int MAILS = 100;

    private static final String SENT = """
        select id, from_address, subject, prepared_at, sent_at, track_opens, track_clicks from outgoing_email
        where account_id = :account and id in (:ids) order by id
        """;

    private static final String HITS = """
        select e.email_id, e.kind, e.at, e.verdict, e.confidence, e.reasons, e.counted, e.inferred, e.client,
            e.address, e.user_agent, e.place, t.url
        from engagement e left join tracking_token t on t.token = e.token
        where e.account_id = :account and (e.email_id in (:alone) or e.recipient_id in (:places))
        order by e.id
        """;

    private final RecipientRows recipients;
    private final JdbcClient database;

    RecipientExport(RecipientRows recipients, JdbcClient database) {
        this.recipients = recipients;
        this.database = database;
    }

    @FunctionalInterface
    private interface Writing {
        List<Map<String, @Nullable Object>> rowsOf(List<Place> some);
    }

    void write(Person person, ExportSink sink) throws IOException {
        sink.section("sent-emails", rows -> each(person, rows, some -> mails(person, some)));
        sink.section("engagements", rows -> each(person, rows, some -> hits(person, some)));
    }

    private void each(Person person, Rows rows, Writing writing) throws IOException {
        List<Place> some = recipients.next(person, 0, MAILS);
        while (!some.isEmpty()) {
            for (Map<String, @Nullable Object> row : writing.rowsOf(some)) {
                rows.add(row);
            }
            some = recipients.next(person, some.getLast().mail(), MAILS);
        }
    }

    private List<Map<String, @Nullable Object>> mails(Person person, List<Place> some) {
        return database.sql(SENT)
                .param("account", person.account().value())
                .param("ids", some.stream().map(Place::mail).toList())
                .query((row, index) -> mail(row))
                .list();
    }

    /** Hits behind a token that several people share may be anybody's: they are told to nobody. */
    private List<Map<String, @Nullable Object>> hits(Person person, List<Place> some) {
        return database.sql(HITS)
                .param("account", person.account().value())
                .param("alone", orNone(some.stream().filter(Place::alone).map(Place::mail)))
                .param("places", orNone(some.stream().flatMap(place -> place.places().stream())))
                .query((row, index) -> hit(row))
                .list();
    }

    private static List<Long> orNone(Stream<Long> ids) {
        List<Long> found = ids.toList();
        return found.isEmpty() ? List.of(0L) : found;
    }

    private static Map<String, @Nullable Object> mail(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> mail = new LinkedHashMap<>();
        mail.put("id", PublicId.of(row.getLong("id")));
        mail.put("from", row.getString("from_address"));
        mail.put("subject", row.getString("subject"));
        mail.put("preparedAt", time(row, "prepared_at"));
        mail.put("sentAt", time(row, "sent_at"));
        mail.put("opensTracked", row.getBoolean("track_opens"));
        mail.put("clicksTracked", row.getBoolean("track_clicks"));
        return mail;
    }

    private static Map<String, @Nullable Object> hit(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> hit = new LinkedHashMap<>();
        hit.put("email", PublicId.of(row.getLong("email_id")));
        hit.put("kind", row.getString("kind"));
        hit.put("at", time(row, "at"));
        hit.put("url", row.getString("url"));
        hit.put("verdict", row.getString("verdict"));
        hit.put("confidence", row.getDouble("confidence"));
        hit.put("reasons", row.getString("reasons").lines().toList());
        hit.put("counted", row.getBoolean("counted"));
        hit.put("inferred", row.getBoolean("inferred"));
        hit.put("client", row.getString("client"));
        hit.put("networkAddress", address(row.getBytes("address")));
        hit.put("userAgent", row.getString("user_agent"));
        hit.put("place", row.getString("place"));
        return hit;
    }

    /** Of one that was cut, the network. */
    private static @Nullable String address(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return null;
        }
        byte[] whole = new byte[bytes.length > 4 ? 16 : 4];
        System.arraycopy(bytes, 0, whole, 0, bytes.length);
        try {
            String text = InetAddress.getByAddress(whole).getHostAddress();
            return bytes.length == whole.length ? text : text + "/" + bytes.length * 8;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Addresses of 4 and 16 bytes exist.", e);
        }
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
