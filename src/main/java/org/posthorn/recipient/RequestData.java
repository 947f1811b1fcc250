package org.posthorn.recipient;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.DataKind;
import org.posthorn.privacy.spi.ExportSink;
import org.posthorn.privacy.spi.Person;
import org.posthorn.privacy.spi.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person asked for on a mail's page (P8). It goes with the rest: the proof of the erasure is its answer. */
@Component
class RequestData implements PersonalDataHolder {

    private static final String OF_PERSON = """
        from privacy_request
        where account_id = :account and (address in (:addresses) or contact_id in (:contacts))
        """;

    private final JdbcClient database;

    RequestData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> tables() {
        return Set.of("privacy_request");
    }

    @Override
    public Counts count(Person person) {
        return Counts.of(
                DataKind.REQUESTS,
                of(person, "select count(*) " + OF_PERSON).query(Long.class).single());
    }

    @Override
    public void export(Person person, UserId reader, ExportSink sink) throws IOException {
        List<Map<String, @Nullable Object>> all = of(
                        person, "select kind, state, received_at, note " + OF_PERSON + " order by id")
                .query((row, index) -> {
                    Map<String, @Nullable Object> request = new LinkedHashMap<>();
                    request.put("kind", row.getString("kind"));
                    request.put("state", row.getString("state"));
                    request.put(
                            "receivedAt",
                            row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
                    request.put("note", row.getString("note"));
                    return request;
                })
                .list();
        sink.section("requests", rows -> {
            for (Map<String, @Nullable Object> request : all) {
                rows.add(request);
            }
        });
    }

    @Override
    public Step erase(Person person, long after) {
        return Step.last(
                Counts.of(DataKind.REQUESTS, of(person, "delete " + OF_PERSON).update()));
    }

    private JdbcClient.StatementSpec of(Person person, String sql) {
        return database.sql(sql)
                .param("account", person.account().value())
                .param("addresses", person.addressTexts())
                .param("contacts", person.contactKeys());
    }
}
