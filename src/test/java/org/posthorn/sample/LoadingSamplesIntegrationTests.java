package org.posthorn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AccountScope;
import org.posthorn.account.CreatingAccounts;
import org.posthorn.account.Role;
import org.posthorn.account.User;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.tracking.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class LoadingSamplesIntegrationTests extends PosthornIntegrationTest {

    @Autowired
    CreatingAccounts accounts;

    @Autowired
    LoadingSamples samples;

    @Autowired
    JdbcTemplate database;

    @Test
    @DisplayName("F8 sample data can be loaded and removed, each user's own")
    void comesAndGoesForOneUser() {
        User ada = accounts.createAccount("Samples", address("ada"), "Ada", "irrelevant here");
        User ben = accounts.addUser(ada.accountId(), address("ben"), "Ben", "irrelevant here", Role.USER);

        load(ada);
        load(ben);

        assertThat(mailsOf(ada)).isGreaterThanOrEqualTo(40).isEqualTo(mailsOf(ben));
        assertThat(contactsOf(ada)).isGreaterThanOrEqualTo(25);
        assertThat(noticesOf(ada)).isPositive();
        assertThat(recordsOf(ada)).isPositive().isEqualTo(recordsOf(ben));

        remove(ada);

        assertThat(mailsOf(ada)).isZero();
        assertThat(contactsOf(ada)).isZero();
        assertThat(noticesOf(ada)).isZero();
        assertThat(recordsOf(ada)).isZero();
        assertThat(recordsOf(ben)).isPositive();
        assertThat(mailsOf(ben)).isGreaterThanOrEqualTo(40);
    }

    @Test
    @DisplayName("T14 sample data shows every verdict that a lone user can meet")
    void showsEveryVerdict() {
        User user = accounts.createAccount("Verdicts", address("eve"), "Eve", "irrelevant here");

        load(user);

        assertThat(database.queryForList(
                        "select distinct verdict from engagement where account_id = ?",
                        Verdict.class,
                        user.accountId().value()))
                .containsAll(EnumSet.complementOf(EnumSet.of(Verdict.COLLEAGUE)));
    }

    @Test
    @DisplayName("F8 loading twice adds nothing")
    void loadingTwiceAddsNothing() {
        User user = accounts.createAccount("Twice", address("cleo"), "Cleo", "irrelevant here");

        load(user);
        int once = mailsOf(user);
        load(user);

        assertThat(mailsOf(user)).isEqualTo(once);
    }

    @Test
    @DisplayName("F8 sample mails are sent in the past")
    void mailsLieInThePast() {
        User user = accounts.createAccount("Past", address("dora"), "Dora", "irrelevant here");

        load(user);

        assertThat(count(
                        "select count(*) from outgoing_email where account_id = ? and sent_at > current_timestamp",
                        user))
                .isZero();
        assertThat(count("select count(distinct state) from outgoing_email where account_id = ?", user))
                .isGreaterThan(1);
    }

    private void load(User user) {
        AccountScope.callAs(user.accountId(), () -> {
            samples.load(user.accountId(), user.id());
            return true;
        });
    }

    private void remove(User user) {
        AccountScope.callAs(user.accountId(), () -> {
            samples.remove(user.id());
            return true;
        });
    }

    private int mailsOf(User user) {
        return rows("select count(*) from outgoing_email where account_id = ? and user_id = ?", user);
    }

    private int recordsOf(User user) {
        return rows("select count(*) from company where account_id = ? and owner_id = ?", user)
                + rows("select count(*) from deal where account_id = ? and owner_id = ?", user)
                + rows("select count(*) from ticket where account_id = ? and owner_id = ?", user);
    }

    private int noticesOf(User user) {
        return rows("select count(*) from notification where account_id = ? and user_id = ?", user);
    }

    private int contactsOf(User user) {
        return rows("select count(*) from contact where account_id = ? and owner_id = ?", user);
    }

    private int rows(String query, User user) {
        return value(query, user.accountId().value(), user.id().value());
    }

    private int count(String query, User user, Object... more) {
        return value(
                query,
                Stream.concat(Stream.of(user.accountId().value()), Stream.of(more))
                        .toArray());
    }

    private int value(String query, Object... arguments) {
        Integer value = database.queryForObject(query, Integer.class, arguments);
        return value == null ? 0 : value;
    }

    private static EmailAddress address(String name) {
        return new EmailAddress(name + "-" + UUID.randomUUID() + "@samples.test");
    }
}
