package org.posthorn.tracking;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.DataKind;
import org.posthorn.privacy.spi.ExportSink;
import org.posthorn.privacy.spi.Person;
import org.posthorn.privacy.spi.PersonalDataHolder;
import org.posthorn.tracking.RecipientRows.Place;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What tracking knows of a recipient (P8). An outgoing e-mail to nobody else goes whole; of one to several people go the
 * recipient, what their own token got, and the network addresses behind shared tokens, which may be theirs; those are silenced for good.
 */
@Component
class RecipientData implements PersonalDataHolder {

    private static final int MAILS = 100;

    private static final String TOKENS_OF_MAILS =
            "select token from tracking_token where account_id = :account and email_id in (:ids)";

    private static final String TOKENS_OF_PLACES =
            "select token from tracking_token where account_id = :account and recipient_id in (:ids)";

    private static final String SHARED_HITS = """
        select id from engagement
        where account_id = :account and email_id in (:ids) and recipient_id is null and traced = true
        """;

    private final RecipientRows rows;
    private final RecipientExport export;
    private final RecountingEmails recounting;
    private final CuttingAddresses cutting;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    RecipientData(
            RecipientRows rows,
            RecipientExport export,
            RecountingEmails recounting,
            CuttingAddresses cutting,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.export = export;
        this.recounting = recounting;
        this.cutting = cutting;
        this.database = database;
        this.events = events;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "outgoing_email",
                "outgoing_recipient",
                "tracking_token",
                "silenced_token",
                "engagement",
                "verdict_revision");
    }

    @Override
    public Counts count(Person person) {
        Counts counts = Counts.NONE;
        List<Place> some = rows.next(person, 0, MAILS);
        while (!some.isEmpty()) {
            long alone = some.stream().filter(Place::alone).count();
            counts = counts.plus(DataKind.TRACKED_MAILS, alone)
                    .plus(DataKind.RECIPIENTS, some.size() - alone)
                    .plus(DataKind.ENGAGEMENTS, engagements(person.account(), some));
            some = rows.next(person, some.getLast().mail(), MAILS);
        }
        return counts;
    }

    private long engagements(AccountId account, List<Place> some) {
        return of(
                                account,
                                "select count(*) from engagement where account_id = :account and email_id in (:ids)",
                                alone(some))
                        .query(Long.class)
                        .single()
                + of(
                                account,
                                "select count(*) from engagement where account_id = :account and recipient_id in"
                                        + " (:ids)",
                                places(some))
                        .query(Long.class)
                        .single();
    }

    @Override
    public void export(Person person, UserId reader, ExportSink sink) throws IOException {
        export.write(person, sink);
    }

    @Override
    public Step erase(Person person, long after) {
        List<Place> some = rows.next(person, after, MAILS);
        if (some.isEmpty()) {
            return Step.last(Counts.NONE);
        }
        AccountId account = person.account();
        Counts erased = Counts.of(DataKind.ENGAGEMENTS, engagements(account, some))
                .plus(eraseAlone(account, some))
                .plus(eraseAmongOthers(account, some));
        return new Step(erased, some.getLast().mail());
    }

    private Counts eraseAlone(AccountId account, List<Place> some) {
        List<Long> mails = alone(some);
        List<Token> tokens = tokens(account, TOKENS_OF_MAILS, mails);
        int gone = of(account, "delete from outgoing_email where account_id = :account and id in (:ids)", mails)
                .update();
        events.publishEvent(new TokensErased(account, tokens));
        events.publishEvent(new EmailsErased(
                account,
                alone(some).stream()
                        .filter(id -> id != 0)
                        .map(OutgoingEmailId::new)
                        .toList()));
        return Counts.of(DataKind.TRACKED_MAILS, gone);
    }

    private Counts eraseAmongOthers(AccountId account, List<Place> some) {
        List<Place> shared = some.stream().filter(place -> !place.alone()).toList();
        if (shared.isEmpty()) {
            return Counts.NONE;
        }
        List<Long> places = places(shared);
        List<Long> mails = shared.stream().map(Place::mail).toList();
        List<Token> tokens = tokens(account, TOKENS_OF_PLACES, places);
        of(account, "delete from engagement where account_id = :account and recipient_id in (:ids)", places)
                .update();
        of(account, "delete from tracking_token where account_id = :account and recipient_id in (:ids)", places)
                .update();
        int gone = of(account, "delete from outgoing_recipient where account_id = :account and id in (:ids)", places)
                .update();
        shared.forEach(place -> rename(account, place));
        List<Long> hits = of(account, SHARED_HITS, mails).query(Long.class).list();
        long cut = hits.isEmpty() ? 0 : cutting.cut(account, hits);
        recounting.recount(account, mails);
        events.publishEvent(new RecipientsErased(account, mails.stream().map(OutgoingEmailId::new).toList()));
        events.publishEvent(new TokensErased(account, tokens));
        return Counts.of(DataKind.RECIPIENTS, gone).plus(DataKind.HIT_ADDRESSES, cut);
    }

    private void rename(AccountId account, Place place) {
        database.sql("update outgoing_email set recipients = :line where account_id = :account and id = :id")
                .param("line", place.otherLine())
                .param("account", account.value())
                .param("id", place.mail())
                .update();
    }

    private List<Token> tokens(AccountId account, String sql, List<Long> ids) {
        return of(account, sql, ids)
                .query((row, index) -> Token.of(row.getBytes("token")))
                .list();
    }

    private StatementSpec of(AccountId account, String sql, List<Long> ids) {
        return database.sql(sql).param("account", account.value()).param("ids", ids);
    }

    /** Never empty: no mail has the id 0. */
    private static List<Long> alone(List<Place> some) {
        return orNone(some.stream().filter(Place::alone).map(Place::mail));
    }

    /** The person's rows in mails to others as well; never empty. */
    private static List<Long> places(List<Place> some) {
        return orNone(some.stream().filter(place -> !place.alone()).flatMap(place -> place.places().stream()));
    }

    private static List<Long> orNone(Stream<Long> ids) {
        List<Long> found = ids.toList();
        return found.isEmpty() ? List.of(0L) : found;
    }
}
