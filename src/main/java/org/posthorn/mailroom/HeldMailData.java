package org.posthorn.mailroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.DataKind;
import org.posthorn.privacy.spi.ExportSink;
import org.posthorn.privacy.spi.Person;
import org.posthorn.privacy.spi.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mail that is kept but not logged, in quarantine or discarded, whose header names the person (P8). It goes, whoever else is
 * in it: nobody filed it. Such mail may be unreadable, so its header is looked through as text.
 */
@Component
class HeldMailData implements PersonalDataHolder {

    private static final int BATCH = 50;
    private static final int LONGEST_HEADER = 256 * 1024;

    private static final String SOME = """
        select id, user_id, raw, state from inbound_message
        where account_id = :account and id > :after and state in ('HELD', 'DISCARDED') order by id limit :limit
        """;

    private final JdbcClient database;
    private final InboundRows rows;
    private final BlobStore blobs;

    HeldMailData(JdbcClient database, InboundRows rows, BlobStore blobs) {
        this.database = database;
        this.rows = rows;
        this.blobs = blobs;
    }

    private record Kept(long id, long user, String raw, boolean held) {}

    @Override
    public Set<String> tables() {
        return Set.of("inbound_message", "released_blob");
    }

    @Override
    public Counts count(Person person) {
        long count = 0;
        for (List<Kept> some = some(person, 0);
                !some.isEmpty();
                some = some(person, some.getLast().id())) {
            count += about(person, some).size();
        }
        return Counts.of(DataKind.HELD_MAILS, count);
    }

    /** Only what the reader has in quarantine: others' held mail is theirs, and what is discarded nobody reads any more. */
    @Override
    public void export(Person person, UserId reader, ExportSink sink) throws IOException {
        List<Kept> theirs = new ArrayList<>();
        for (List<Kept> some = some(person, 0);
                !some.isEmpty();
                some = some(person, some.getLast().id())) {
            about(person, some).stream()
                    .filter(mail -> mail.held() && mail.user() == reader.value())
                    .forEach(theirs::add);
        }
        sink.section("held-mails", lines -> {
            for (Kept mail : theirs) {
                lines.add(Map.of("id", PublicId.of(mail.id()), "file", "mails/" + name(mail)));
            }
        });
        for (Kept mail : theirs) {
            try (InputStream bytes = blobs.open(mail.raw())) {
                sink.file("mails", name(mail), bytes);
            }
        }
    }

    private static String name(Kept mail) {
        return "held-" + PublicId.of(mail.id()) + ".eml";
    }

    @Override
    public Step erase(Person person, long after) {
        List<Kept> some = some(person, after);
        if (some.isEmpty()) {
            return Step.last(Counts.NONE);
        }
        List<Long> ids = about(person, some).stream().map(Kept::id).toList();
        return new Step(
                Counts.of(DataKind.HELD_MAILS, rows.remove(person.account(), ids)),
                some.getLast().id());
    }

    private List<Kept> some(Person person, long after) {
        return database.sql(SOME)
                .param("account", person.account().value())
                .param("after", after)
                .param("limit", BATCH)
                .query((row, index) -> new Kept(
                        row.getLong("id"),
                        row.getLong("user_id"),
                        row.getString("raw"),
                        InboundState.HELD.name().equals(row.getString("state"))))
                .list();
    }

    private List<Kept> about(Person person, List<Kept> some) {
        if (person.addresses().isEmpty()) {
            return List.of();
        }
        Pattern names = Pattern.compile(person.addresses().stream()
                .map(EmailAddress::value)
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\w.+-])(?:", ")(?![\\w-]|\\.\\w)")));
        return some.stream().filter(mail -> names.matcher(header(mail)).find()).toList();
    }

    private String header(Kept mail) {
        try (InputStream bytes = blobs.open(mail.raw())) {
            String start = new String(bytes.readNBytes(LONGEST_HEADER), StandardCharsets.UTF_8);
            String[] parts = start.split("\\r?\\n\\r?\\n", 2);
            return parts[0].toLowerCase(Locale.ROOT);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
