package org.posthorn.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.rights.Anns.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.AccountScope;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.PrivacyRules;
import org.posthorn.account.Retention;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.Visibility;
import org.posthorn.mailroom.BlobStore;
import org.posthorn.mailroom.SweepingBlobs;
import org.posthorn.privacy.spi.Counts;
import org.posthorn.privacy.spi.DataKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetentionIntegrationTests extends PosthornIntegrationTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    KeepingRetention retention;

    @Autowired
    BlobStore blobs;

    @Autowired
    SweepingBlobs sweeping;

    private Anns anns;

    @BeforeEach
    void anAccount() {
        anns = new Anns(context, PORT);
    }

    @Test
    @DisplayName("P9 network addresses and user agents are cut after their days, and no others")
    void cutsAddresses() {
        OutgoingEmailId old = anns.opened(daysAgo(30).minus(HOUR), "Old", anns.address);
        OutgoingEmailId young = anns.opened(daysAgo(30).plus(HOUR), "Young", anns.address);
        OutgoingEmailId sixth = anns.opened(daysAgo(40), "IPv6", anns.address);
        database.sql("update engagement set address = ? where email_id = ?")
                .params(new byte[] {0x20, 1, 0xd, (byte) 0xb8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, sixth.value())
                .update();

        Counts gone = run();

        assertThat(gone).isEqualTo(Counts.of(DataKind.HIT_ADDRESSES, 2));
        assertThat(address(old)).containsExactly(198, 51, 100);
        assertThat(address(sixth)).containsExactly(0x20, 1, 0xd, 0xb8, 1, 2);
        assertThat(address(young)).containsExactly(198, 51, 100, 7);
        assertThat(text("select user_agent from engagement where email_id = ?", old.value()))
                .isEmpty();
        assertThat(text("select user_agent from engagement where email_id = ?", young.value()))
                .isEqualTo("Mozilla/5.0");
        assertThat(run()).isEqualTo(Counts.NONE);
    }

    @Test
    @DisplayName("P9 opens and clicks go after their days, and their mails count what is left")
    void purgesEngagements() {
        keep(new Retention(30, 90, null, null));
        OutgoingEmailId mail = anns.opened(daysAgo(100), "Opened twice", anns.address);
        anns.outbox.opened(mail, daysAgo(5));
        OutgoingEmailId other = anns.opened(daysAgo(91), "Opened once", anns.address);

        Counts gone = run();

        assertThat(gone.get(DataKind.ENGAGEMENTS)).isEqualTo(2);
        assertThat(number("select opens from outgoing_email where id = ?", mail.value()))
                .isOne();
        assertThat(text("select state from outgoing_email where id = ?", mail.value()))
                .isEqualTo("OPENED");
        assertThat(number("select opens from outgoing_email where id = ?", other.value()))
                .isZero();
        assertThat(text("select state from outgoing_email where id = ?", other.value()))
                .isEqualTo("SENT");
    }

    @Test
    @DisplayName("P9 logged and held mail go after their days with their bytes, and a preview says how many")
    void purgesMail() throws IOException {
        keep(new Retention(30, null, 365, 60));
        String mail = anns.logged("Old", anns.address, "a.txt");
        anns.logged("Young", anns.address, "b.txt");
        anns.held(anns.address);
        String raw = text("select raw_blob from logged_email where id = ?", Anns.key(mail));
        receivedAt(daysAgo(366), "logged_email", "id = " + Anns.key(mail));
        receivedAt(daysAgo(364), "logged_email", "id <> " + Anns.key(mail));
        receivedAt(daysAgo(61), "inbound_message", "state = 'HELD'");

        Map<DataKind, Long> preview = preview();
        Counts gone = run();

        assertThat(preview).containsEntry(DataKind.LOGGED_MAILS, 1L).containsEntry(DataKind.HELD_MAILS, 1L);
        assertThat(gone.byKind()).isEqualTo(preview);
        assertThat(anns.adas.get("/api/v1/logged-emails/" + mail).status()).isEqualTo(404);
        assertThat(number("select count(*) from logged_email where account_id = ?", account()))
                .isOne();
        assertThat(number("select count(*) from inbound_message where account_id = ?", account()))
                .isOne();
        sweeping.sweepReleased(Instant.now().plusSeconds(60));
        assertThat(isKept(raw)).isFalse();
        assertThat(isKept(text("select raw_blob from logged_email where account_id = ?", account())))
                .isTrue();
    }

    @Test
    @DisplayName("P9 what has no period stays for good")
    void keepsWhatHasNoPeriod() {
        anns.logged("Old", anns.address, "a.txt");
        anns.held(anns.address);
        receivedAt(daysAgo(9_000), "logged_email", "1 = 1");
        receivedAt(daysAgo(9_000), "inbound_message", "state = 'HELD'");

        assertThat(run()).isEqualTo(Counts.NONE);
    }

    @Test
    @DisplayName("R5 what was deleted goes for good after 30 days, and not a day before")
    void purgesWhatWasDeleted() {
        String contact = anns.contact();
        String old = anns.logged("Old", anns.address, "a.txt");
        String young = anns.logged("Young", anns.address, "b.txt");
        anns.adas.delete("/api/v1/logged-emails/" + old);
        anns.adas.delete("/api/v1/logged-emails/" + young);
        deletedAt(daysAgo(30).minus(HOUR), "logged_email", old);
        deletedAt(daysAgo(30).plus(HOUR), "logged_email", young);
        anns.note(contact, "A note");
        String company = json(anns.adas.post("/api/v1/companies", "{\"name\": \"Acme\"}"), 201)
                .path("id")
                .stringValue();
        anns.adas.delete("/api/v1/contacts/" + contact);
        anns.adas.delete("/api/v1/companies/" + company);
        deletedAt(daysAgo(31), "contact", contact);
        deletedAt(daysAgo(29), "company", company);

        Counts gone = run();

        assertThat(gone.get(DataKind.LOGGED_MAILS)).isOne();
        assertThat(gone.get(DataKind.RECORDS)).isOne();
        assertThat(number("select count(*) from contact where id = ?", Anns.key(contact)))
                .isZero();
        assertThat(number("select count(*) from note where account_id = ?", account()))
                .isZero();
        assertThat(number("select count(*) from timeline_entry where record_id = ?", Anns.key(contact)))
                .isZero();
        assertThat(number("select count(*) from company where id = ?", Anns.key(company)))
                .isOne();
        assertThat(number("select count(*) from logged_email where id = ?", Anns.key(young)))
                .isOne();
    }

    @Test
    @DisplayName("R5 mail that is on no record any more counts as deleted from then on")
    void mailOfPurgedRecordsIsDeletedNext() {
        String contact = anns.contact();
        String mail = anns.logged("Lonely", anns.address, "a.txt");
        anns.adas.delete("/api/v1/contacts/" + contact);
        deletedAt(Instant.now().minus(Duration.ofDays(31)), "contact", contact);

        run(Instant.now());

        assertThat(number("select count(*) from logged_email where deleted_at is not null and id = ?", Anns.key(mail)))
                .isOne();
    }

    @Test
    @DisplayName("P9 blobs that nothing refers to go after a while; those just put again stay")
    void sweepsOrphans() throws IOException {
        String orphan = put("orphan " + TimeOrderedId.next());
        String again = put("again " + TimeOrderedId.next());
        anns.logged("Kept", anns.address, "a.txt");
        String used = text("select raw_blob from logged_email where account_id = ?", account());
        Instant between = Instant.now().plusSeconds(5);

        assertThat(blobs.deleteUnlessPutSince(again, Instant.now().minusSeconds(60)))
                .isFalse();
        sweeping.sweepOrphans(Instant.now().minusSeconds(60));
        assertThat(isKept(orphan)).isTrue();
        sweeping.sweepOrphans(between);

        assertThat(isKept(orphan)).isFalse();
        assertThat(isKept(used)).isTrue();
    }

    @Test
    @DisplayName("P9 each night has one run for each account, whatever number of nodes say so")
    void runsOnceANight() {
        assertThat(AccountScope.callAs(anns.ada.accountId(), () -> retention.startNightly(anns.ada.accountId())))
                .isPresent();
        assertThat(AccountScope.callAs(anns.ada.accountId(), () -> retention.startNightly(anns.ada.accountId())))
                .isEmpty();
    }

    @Test
    @DisplayName("P9 the dry run over the API says what would go, and changes nothing")
    void previewsOverTheApi() {
        anns.opened(Instant.now().minus(Duration.ofDays(31)), "Old", anns.address);

        var items = json(anns.adas.get("/api/v1/retention/preview"), 200).path("items");
        json(anns.adas.get("/api/v1/retention/preview"), 200);

        assertThat(items.toString()).contains("\"age\":\"addresses\",\"kind\":\"hit-addresses\",\"days\":30");
        assertThat(items.valueStream()
                        .mapToLong(item -> item.path("count").asLong())
                        .sum())
                .isOne();
        var done = anns.done(json(anns.adas.post("/api/v1/retention/run", ""), 202));
        assertThat(done.path("counts").path("hit-addresses").asInt()).isOne();
    }

    private Counts run() {
        return run(NOW);
    }

    /** As the worker does, at that time. */
    private Counts run(Instant now) {
        long id = TimeOrderedId.next();
        database.sql("""
            insert into job (id, account_id, kind, state, requested_at, step, position_key, done, total, counts,
                attempts, runner, leased_until)
            values (:id, :account, 'RETENTION', 'RUNNING', :at, 0, 0, 0, 0, '', 1, 'test', :until)
            """)
                .param("id", id)
                .param("account", account())
                .param("at", utc(Instant.now()))
                .param("until", utc(Instant.now().plusSeconds(600)))
                .update();
        return AccountScope.callAs(anns.ada.accountId(), () -> {
            JobUnderWay job = new JobUnderWay(
                    new DueJobs.Taken(id, anns.ada.accountId(), "test"), database, HOUR, Clock.systemUTC());
            retention.run(job, now);
            return job.counts();
        });
    }

    private Map<DataKind, Long> preview() {
        return AccountScope.callAs(anns.ada.accountId(), () -> retention.preview(anns.ada.accountId(), NOW)).stream()
                .filter(due -> due.count() > 0)
                .collect(Collectors.toMap(KeepingRetention.Due::kind, KeepingRetention.Due::count));
    }

    private void keep(Retention days) {
        AccountScope.callAs(anns.ada.accountId(), () -> {
            context.getBean(ChangingAccountDefaults.class)
                    .change(anns.ada.accountId(), new PrivacyRules(false, false, false, Visibility.EVERYONE, days));
            return days;
        });
    }

    private void receivedAt(Instant at, String table, String which) {
        database.sql("update " + table + " set received_at = ? where account_id = ? and " + which)
                .params(utc(at), account())
                .update();
    }

    private void deletedAt(Instant at, String table, String id) {
        database.sql("update " + table + " set deleted_at = ? where deleted_at is not null and id = ?")
                .params(utc(at), Anns.key(id))
                .update();
    }

    private int[] address(OutgoingEmailId mail) {
        byte[] bytes = database.sql("select address from engagement where email_id = ?")
                .param(mail.value())
                .query((row, index) -> row.getBytes(1))
                .single();
        int[] numbers = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            numbers[i] = bytes[i] & 0xff;
        }
        return numbers;
    }

    private String put(String text) throws IOException {
        return blobs.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean isKept(String blob) throws IOException {
        try {
            return blobs.size(blob) >= 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private long account() {
        return anns.ada.accountId().value();
    }

    private long number(String sql, long parameter) {
        return database.sql(sql).param(parameter).query(Long.class).single();
    }

    private String text(String sql, long parameter) {
        @Nullable
        String found = database.sql(sql).param(parameter).query(String.class).single();
        return String.valueOf(found);
    }
}
