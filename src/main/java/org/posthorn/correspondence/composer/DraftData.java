package org.posthorn.correspondence.composer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.posthorn.account.InvalidInput;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.ReleasedBlobs;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.DataKind;
import org.posthorn.privacy.spi.ExportSink;
import org.posthorn.privacy.spi.Person;
import org.posthorn.privacy.spi.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters to a person that are not sent yet (P8): one to nobody else goes, with its files. Others' drafts are nobody's to read, so none is exported. */
@Component
class DraftData implements PersonalDataHolder {

    private static final int BATCH = 200;

    private static final String SOME = """
        select id, to_line, cc_line, bcc_line from mail_draft
        where account_id = :account and id > :after order by id limit :limit
        """;

    private static final String FILES =
            "select blob_key from draft_attachment where account_id = :account and draft_id in (:ids)";

    private final JdbcClient database;
    private final ReleasedBlobs released;

    DraftData(JdbcClient database, ReleasedBlobs released) {
        this.database = database;
        this.released = released;
    }

    private record Lines(long id, List<String> lines) {

        boolean isOnlyTo(Set<EmailAddress> addresses) {
            List<EmailAddress> all = lines.stream().flatMap(Lines::addresses).toList();
            return !all.isEmpty() && addresses.containsAll(all);
        }

        private static Stream<EmailAddress> addresses(String line) {
            try {
                return AddressLine.read("", line).stream().map(Mailbox::address);
            } catch (InvalidInput e) {
                return Stream.empty();
            }
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of("mail_draft", "draft_attachment");
    }

    @Override
    public Counts count(Person person) {
        long count = 0;
        for (List<Lines> some = some(person, 0);
                !some.isEmpty();
                some = some(person, some.getLast().id())) {
            count += onlyTo(person, some).size();
        }
        return Counts.of(DataKind.DRAFTS, count);
    }

    @Override
    public void export(Person person, UserId reader, ExportSink sink) {}

    @Override
    public Step erase(Person person, long after) {
        List<Lines> some = some(person, after);
        if (some.isEmpty()) {
            return Step.last(Counts.NONE);
        }
        List<Long> ids = onlyTo(person, some);
        return new Step(
                Counts.of(DataKind.DRAFTS, ids.isEmpty() ? 0 : remove(person, ids)),
                some.getLast().id());
    }

    private int remove(Person person, List<Long> ids) {
        Map<String, Object> which = Map.of("account", person.account().value(), "ids", ids);
        released.release(database.sql(FILES).params(which).query(String.class).list());
        return database.sql("delete from mail_draft where account_id = :account and id in (:ids)")
                .params(which)
                .update();
    }

    private static List<Long> onlyTo(Person person, List<Lines> some) {
        return some.stream()
                .filter(draft -> draft.isOnlyTo(person.addresses()))
                .map(Lines::id)
                .toList();
    }

    private List<Lines> some(Person person, long after) {
        return database.sql(SOME)
                .param("account", person.account().value())
                .param("after", after)
                .param("limit", BATCH)
                .query((row, index) -> new Lines(
                        row.getLong("id"),
                        List.of(row.getString("to_line"), row.getString("cc_line"), row.getString("bcc_line"))))
                .list();
    }
}
