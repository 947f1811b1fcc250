package org.posthorn.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class LedgerIntegrationTests extends PosthornIntegrationTest {

    private static final EmailAddress ANN = new EmailAddress("ann@x.test");
    private static final EmailAddress ANN_AT_HOME = new EmailAddress("ann@home.test");
    private static final EmailAddress BOB = new EmailAddress("bob@x.test");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Autowired
    Consents consents;

    @Autowired
    Ledger ledger;

    @Autowired
    VerifyingLedger verifying;

    @Autowired
    JdbcTemplate jdbc;

    private AccountId account;

    @BeforeEach
    void anAccountOfItsOwn() {
        account = new AccountId(TimeOrderedId.next());
    }

    @Test
    @DisplayName("P5 knows nothing of somebody who never said anything")
    void knowsNothingOfStrangers() {
        assertThat(consents.of(account, List.of(ANN))).isEqualTo(TrackingConsent.UNKNOWN);
        assertThat(consents.ofEach(account, List.of(ANN, BOB)))
                .isEqualTo(Map.of(ANN, TrackingConsent.UNKNOWN, BOB, TrackingConsent.UNKNOWN));
        assertThat(verifying.verify(account).intact()).isTrue();
    }

    @Test
    @DisplayName("P5 keeps who said what, when, how, the text shown and the proof")
    void keepsWhoSaidWhat() {
        UserId ada = new UserId(7);
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);

        consents.record(
                account,
                new NewConsent(
                        ANN,
                        new ContactId(3),
                        TrackingConsent.GIVEN,
                        NOON,
                        ConsentChannel.USER,
                        ada,
                        "May we? ✓",
                        "letter 12",
                        "by phone"));

        ConsentEntry entry = ledger.of(account, DataSubject.of(List.of(ANN))).getFirst();
        assertThat(entry.number()).isOne();
        assertThat(entry.contact()).isEqualTo(new ContactId(3));
        assertThat(entry.state()).isEqualTo(TrackingConsent.GIVEN);
        assertThat(entry.at()).isEqualTo(NOON);
        assertThat(entry.recordedAt()).isBetween(before, Instant.now());
        assertThat(entry.how()).isEqualTo(ConsentChannel.USER);
        assertThat(entry.actor()).isEqualTo(ada);
        assertThat(entry.text()).isEqualTo("May we? ✓");
        assertThat(entry.proof()).isEqualTo("letter 12");
        assertThat(entry.note()).isEqualTo("by phone");
    }

    @Test
    @DisplayName("P5 takes what was said last, over all addresses of a person")
    void takesWhatWasSaidLast() {
        say(ANN, null, TrackingConsent.GIVEN, NOON);
        say(ANN_AT_HOME, null, TrackingConsent.WITHDRAWN, NOON.plusSeconds(60));

        assertThat(consents.of(account, List.of(ANN, ANN_AT_HOME))).isEqualTo(TrackingConsent.WITHDRAWN);
        assertThat(consents.ofEach(account, List.of(ANN, ANN_AT_HOME)))
                .isEqualTo(Map.of(ANN, TrackingConsent.GIVEN, ANN_AT_HOME, TrackingConsent.WITHDRAWN));
    }

    @Test
    @DisplayName("P5 lets an older consent that is written down late not undo a withdrawal")
    void doesNotUndoAWithdrawalByAnOlderConsent() {
        say(ANN, null, TrackingConsent.WITHDRAWN, NOON);
        say(ANN, null, TrackingConsent.GIVEN, NOON.minus(Duration.ofDays(1)));

        assertThat(consents.of(account, List.of(ANN))).isEqualTo(TrackingConsent.WITHDRAWN);
    }

    @Test
    @DisplayName("P5 takes the later entry of two at the same time, and never believes a time in the future")
    void takesTheLaterEntryOfTwo() {
        say(ANN, null, TrackingConsent.GIVEN, Instant.now().plus(Duration.ofDays(365)));
        say(ANN, null, TrackingConsent.WITHDRAWN, Instant.now().plus(Duration.ofDays(1)));
        say(BOB, null, TrackingConsent.WITHDRAWN, NOON);
        say(BOB, null, TrackingConsent.GIVEN, NOON);

        assertThat(consents.of(account, List.of(ANN))).isEqualTo(TrackingConsent.WITHDRAWN);
        assertThat(consents.of(account, List.of(BOB))).isEqualTo(TrackingConsent.GIVEN);
    }

    @Test
    @DisplayName("P5 knows a person again behind a tag, and a contact whose address was changed")
    void knowsAPersonAgain() {
        say(new EmailAddress("ann+news@x.test"), new ContactId(3), TrackingConsent.WITHDRAWN, NOON);

        assertThat(consents.of(account, List.of(ANN))).isEqualTo(TrackingConsent.WITHDRAWN);
        assertThat(consents.of(account, DataSubject.of(List.of(ANN_AT_HOME)))).isEqualTo(TrackingConsent.UNKNOWN);
        assertThat(consents.of(account, new DataSubject(Set.of(new ContactId(3)), Set.of(ANN_AT_HOME))))
                .isEqualTo(TrackingConsent.WITHDRAWN);
    }

    @Test
    @DisplayName("P5 keeps each account's ledger apart")
    void keepsAccountsApart() {
        say(ANN, new ContactId(3), TrackingConsent.WITHDRAWN, NOON);
        AccountId other = new AccountId(TimeOrderedId.next());

        assertThat(consents.of(other, new DataSubject(Set.of(new ContactId(3)), Set.of(ANN))))
                .isEqualTo(TrackingConsent.UNKNOWN);
        assertThat(ledger.of(other, new DataSubject(Set.of(new ContactId(3)), Set.of(ANN))))
                .isEmpty();
    }

    @Test
    @DisplayName("P5 chains entries one by one, however many are written at once")
    void chainsEntriesOneByOne() throws InterruptedException, ExecutionException {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            EmailAddress somebody = new EmailAddress("p" + n % 7 + "@x.test");
            writers.add(() -> {
                say(somebody, null, TrackingConsent.GIVEN, NOON);
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> written : threads.invokeAll(writers)) {
                written.get();
            }
        }

        VerifyingLedger.Outcome outcome = verifying.verify(account);
        assertThat(outcome.intact()).isTrue();
        assertThat(outcome.entries()).isEqualTo(40);
        assertThat(outcome.head()).hasSize(64);
    }

    @ParameterizedTest
    @DisplayName("P5 sees each way of tampering, and where")
    @ValueSource(
            strings = {
                "update consent_entry set state = 'GIVEN' where seq = 2 and account_id = ?",
                "update consent_entry set at = '2020-01-01 00:00:00' where seq = 2 and account_id = ?",
                "update consent_entry set address = 'eve@x.test' where seq = 2 and account_id = ?",
                "update consent_entry set mailbox = 'eve@x.test' where seq = 2 and account_id = ?",
                "update consent_entry set contact_id = 4 where seq = 2 and account_id = ?",
                "update consent_entry set text = 'other words' where seq = 2 and account_id = ?",
                "update consent_entry set proof = null where seq = 2 and account_id = ?",
                "update consent_entry set how = 'IMPORT' where seq = 2 and account_id = ?",
                "update consent_entry set actor_id = 99 where seq = 2 and account_id = ?",
                "update consent_entry set salt = null where seq = 2 and account_id = ?",
                "update consent_entry set address = null, mailbox = null, contact_id = null, text = null, proof = null,"
                        + " note = null, salt = null where seq = 2 and account_id = ?",
                "delete from consent_entry where seq = 2 and account_id = ?",
                "delete from consent_entry where seq >= 2 and account_id = ?",
                "update consent_entry set seq = 9 where seq = 2 and account_id = ?"
            })
    void seesTampering(String sql) {
        for (int n = 0; n < 4; n++) {
            consents.record(
                    account,
                    new NewConsent(
                            ANN,
                            new ContactId(3),
                            TrackingConsent.WITHDRAWN,
                            NOON,
                            ConsentChannel.API,
                            new UserId(7),
                            "words",
                            "proof",
                            "note"));
        }
        assertThat(verifying.verify(account).intact()).isTrue();

        jdbc.update(sql, account.value());

        VerifyingLedger.Outcome outcome = verifying.verify(account);
        assertThat(outcome.intact()).isFalse();
        assertThat(outcome.brokenAt()).isEqualTo(2);
    }

    @Test
    @DisplayName("P5 sees a ledger that was cut off or lengthened at its end")
    void seesACutLedger() {
        say(ANN, null, TrackingConsent.GIVEN, NOON);
        say(ANN, null, TrackingConsent.WITHDRAWN, NOON);
        jdbc.update("delete from consent_entry where seq = 2 and account_id = ?", account.value());
        assertThat(verifying.verify(account).brokenAt()).isEqualTo(2);

        jdbc.update("update consent_chain set entries = 0 where account_id = ?", account.value());
        assertThat(verifying.verify(account).brokenAt()).isOne();
    }

    @Test
    @DisplayName("P8 forgets a person for good, and the chain still holds")
    void forgetsAPerson() {
        say(ANN, new ContactId(3), TrackingConsent.GIVEN, NOON);
        say(BOB, new ContactId(4), TrackingConsent.WITHDRAWN, NOON);
        say(ANN_AT_HOME, new ContactId(3), TrackingConsent.WITHDRAWN, NOON);

        int emptied = ledger.forget(account, new DataSubject(Set.of(new ContactId(3)), Set.of(ANN)));

        assertThat(emptied).isEqualTo(2);
        assertThat(consents.of(account, List.of(ANN, ANN_AT_HOME))).isEqualTo(TrackingConsent.UNKNOWN);
        assertThat(consents.of(account, List.of(BOB))).isEqualTo(TrackingConsent.WITHDRAWN);
        assertThat(jdbc.queryForList(
                        "select seq from consent_entry where account_id = ? and address is null and mailbox is null"
                                + " and contact_id is null and text is null and proof is null and note is null"
                                + " and salt is null order by seq",
                        Long.class,
                        account.value()))
                .containsExactly(1L, 3L, 4L);
        assertThat(verifying.verify(account)).satisfies(outcome -> {
            assertThat(outcome.intact()).isTrue();
            assertThat(outcome.entries()).isEqualTo(4);
        });
        assertThat(ledger.forget(account, List.of(ANN))).isZero();

        jdbc.update("update consent_entry set forgets = '1' where seq = 4 and account_id = ?", account.value());
        assertThat(verifying.verify(account).brokenAt()).isEqualTo(4);
    }

    private void say(EmailAddress who, @Nullable ContactId contact, TrackingConsent state, Instant at) {
        consents.record(
                account, new NewConsent(who, contact, state, at, ConsentChannel.API, null, "words", null, null));
    }
}
