package org.posthorn.correspondence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.posthorn.account.SignedIn;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.RecordLabel;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logged mail as the signed-in user may see it; what others keep to themselves is not found (P12), nor what is deleted. */
@Service
@Transactional(readOnly = true)
public class ReadingLoggedEmails {

    /** Longer threads show their latest mails. */
    private static final int LONGEST_THREAD = 200;

    /** No user has this id. */
    private static final long NOBODY = 0;

    private static final String BY_ID = "select " + LoggedMailRows.MAIL + """
        from logged_email m
        where m.account_id = :account and m.id = :id and m.deleted_at is null and
        """ + LoggedMailRows.SEEN;

    private static final String THREAD = "select " + LoggedMailRows.MAIL + """
        from logged_email m
        where m.account_id = :account and m.thread_id = :thread and m.deleted_at is null and
        """ + LoggedMailRows.SEEN + """

        order by m.account_id desc, m.thread_id desc, m.sent_at desc, m.id desc
        limit :limit
        """;

    private static final String LINES = "select " + LoggedMailRows.LINE + """
        from logged_email m
        where m.account_id = :account and m.id in (:ids) and m.deleted_at is null and
        """ + LoggedMailRows.SEEN;

    private static final String PARTS = """
        select a.email_id, a.n, a.name, a.content_type, a.size_bytes, a.content_id, a.shown_inline, a.left_out
        from logged_attachment a join logged_email m on m.id = a.email_id
        where a.account_id = :account and a.email_id in (:ids) and
        """ + LoggedMailRows.WHOLE + " order by a.email_id, a.n";

    private static final String RECORDS = """
        select email_id, record_type, record_id from logged_email_record
        where account_id = :account and email_id in (:ids) order by email_id, record_type, record_id
        """;

    private final JdbcClient database;
    private final FindingRecords records;

    ReadingLoggedEmails(JdbcClient database, FindingRecords records) {
        this.database = database;
        this.records = records;
    }

    /** One mail, or empty when there is none that the user may see. */
    public Optional<LoggedMail> find(long id) {
        SignedIn user = SignedIn.required();
        List<LoggedMail> found =
                bound(user, BY_ID).param("id", id).query(LoggedMailRows::mail).list();
        return complete(user, found).stream().findFirst();
    }

    /** The mails of the thread that this mail is in, the oldest first, itself included; empty when the user may not see it. */
    public List<LoggedMail> thread(long id) {
        SignedIn user = SignedIn.required();
        Optional<LoggedMail> mail = find(id);
        if (mail.isEmpty()) {
            return List.of();
        }
        List<LoggedMail> found = bound(user, THREAD)
                .param("thread", mail.get().threadId())
                .param("limit", LONGEST_THREAD)
                .query(LoggedMailRows::mail)
                .list();
        return complete(user, found.reversed());
    }

    /** What timelines say of these mails, by id; those that the user may not see are missing. */
    Map<Long, MailLine> lines(SignedIn user, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return bound(user, LINES).param("ids", ids).query(LoggedMailRows::line).list().stream()
                .collect(toMap(MailLine::id, Function.identity()));
    }

    /** What any user of the account may be told of a mail; empty where its owner keeps it to himself (P12). */
    public Optional<MailLine> publicLine(AccountId account, long id) {
        return database.sql(LINES)
                .param("account", account.value())
                .param("user", NOBODY)
                .param("ids", List.of(id))
                .query(LoggedMailRows::line)
                .optional();
    }

    private StatementSpec ofAccount(SignedIn user, String sql) {
        return database.sql(sql).param("account", user.accountId().value());
    }

    private StatementSpec bound(SignedIn user, String sql) {
        return ofAccount(user, sql).param("user", user.userId().value());
    }

    private List<LoggedMail> complete(SignedIn user, List<LoggedMail> mails) {
        if (mails.isEmpty()) {
            return mails;
        }
        List<Long> ids = mails.stream().map(LoggedMail::id).toList();
        Map<Long, List<LoggedPart>> parts = bound(user, PARTS)
                .param("ids", ids)
                .query((row, index) -> Map.entry(row.getLong("email_id"), LoggedMailRows.part(row)))
                .list()
                .stream()
                .collect(byMail());
        Map<Long, List<RecordRef>> refs = ofAccount(user, RECORDS)
                .param("ids", ids)
                .query((row, index) -> Map.entry(
                        row.getLong("email_id"),
                        new RecordRef(RecordType.valueOf(row.getString("record_type")), row.getLong("record_id"))))
                .list()
                .stream()
                .collect(byMail());
        Map<RecordRef, RecordLabel> labels = labels(refs.values());
        return mails.stream()
                .map(mail -> mail.with(
                        parts.getOrDefault(mail.id(), List.of()),
                        refs.getOrDefault(mail.id(), List.of()).stream()
                                .filter(labels::containsKey)
                                .map(labels::get)
                                .toList()))
                .toList();
    }

    private Map<RecordRef, RecordLabel> labels(Collection<List<RecordRef>> refs) {
        Set<RecordRef> all = refs.stream().flatMap(Collection::stream).collect(Collectors.toSet());
        return records.labels(all).stream().collect(toMap(RecordLabel::record, Function.identity()));
    }

    private static <T> Collector<Map.Entry<Long, T>, ?, Map<Long, List<T>>> byMail() {
        return groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()));
    }
}
