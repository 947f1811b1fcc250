package org.posthorn.compose;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Remembers between preparing a mail and its arrival where its sender wants it logged. */
@Service
public class LogChoices {

    private static final String FIND =
            "select associations, create_contacts from outgoing_log_choice where account_id = ? and email_id = ?";

    private static final String KEEP = """
            insert into outgoing_log_choice (account_id, email_id, associations, create_contacts) values (?, ?, ?, ?)
            on duplicate key update associations = values(associations), create_contacts = values(create_contacts)
            """;

    private static final String FORGET = "delete from outgoing_log_choice where account_id = ? and email_id = ?";

    private final JdbcTemplate jdbc;

    LogChoices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What the sender chose for the mail; {@link LogChoice#NONE} when nothing. */
    public LogChoice of(AccountId account, OutgoingEmailId email) {
        return jdbc
                .query(
                        FIND,
                        (row, index) -> new LogChoice(
                                read(row.getString("associations"), LogChoices::record),
                                read(row.getString("create_contacts"), EmailAddress::new)),
                        account.value(),
                        email.value())
                .stream()
                .findFirst()
                .orElse(LogChoice.NONE);
    }

    /** Puts the choice in the place of an earlier one. */
    void keep(AccountId account, OutgoingEmailId email, LogChoice choice) {
        jdbc.update(
                KEEP,
                account.value(),
                email.value(),
                write(choice.associations(), record -> record.type().publicName() + ":" + record.id()),
                write(choice.createContacts(), EmailAddress::value));
    }

    void forget(AccountId account, OutgoingEmailId email) {
        jdbc.update(FORGET, account.value(), email.value());
    }

    private static RecordRef record(String text) {
        int colon = text.indexOf(':');
        return new RecordRef(
                RecordType.of(text.substring(0, colon)).orElseThrow(), Long.parseLong(text.substring(colon + 1)));
    }

    /** One a line: an address holds no line break. */
    private static <T> @Nullable String write(@Nullable List<T> values, Function<T, String> writing) {
        return values == null ? null : values.stream().map(writing).collect(Collectors.joining("\n"));
    }

    private static <T> @Nullable List<T> read(@Nullable String text, Function<String, T> reading) {
        return text == null
                ? null
                : Arrays.stream(text.split("\n"))
                        .filter(line -> !line.isEmpty())
                        .map(reading)
                        .toList();
    }
}
