package org.posthorn.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posthorn.rights.Anns.json;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.TestDatabase;
import org.posthorn.account.ApiClient;
import org.posthorn.account.Scope;
import org.posthorn.account.TestUsers;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.mailroom.BlobStore;
import org.posthorn.mailroom.SweepingBlobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ErasingIntegrationTests extends PosthornIntegrationTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    BlobStore blobs;

    @Autowired
    SweepingBlobs sweeping;

    @Autowired
    Erasures erasures;

    private Anns anns;
    private String contact;

    @BeforeEach
    void anAccountThatKnowsAnn() {
        anns = new Anns(context, PORT);
        contact = anns.contact();
    }

    @Test
    @DisplayName("P8 after erasing a contact no column of any table names them, but for mail with others")
    void erasesThePersonFromEveryTable() {
        anns.adas.post("/api/v1/contacts", "{\"email\": \"" + anns.bob + "\", \"firstName\": \"Bob\"}");
        anns.logged("Alone", anns.address, "secret-of-" + anns.name + ".txt");
        String kept = anns.logged("Together", anns.other + ", " + anns.bob, "shared.txt");
        anns.held(anns.other);
        OutgoingEmailId alone = anns.opened(WEDNESDAY, "Only for " + anns.name, anns.address);
        OutgoingEmailId together = anns.opened(WEDNESDAY, "For both", anns.other, anns.bob);
        anns.openedBy(together, anns.other, WEDNESDAY.plusSeconds(600));
        anns.note(contact, anns.name + " likes tea.");
        consents();
        draft();
        json(anns.adas.post(path() + "/erase", "{\"confirm\": \"somebody@else.test\"}"), 422);

        JsonNode done =
                anns.done(json(anns.adas.post(path() + "/erase", "{\"confirm\": \"" + anns.address + "\"}"), 202));

        JsonNode counts = done.path("counts");
        assertThat(counts.path("contacts").asInt()).isOne();
        assertThat(counts.path("logged-mails").asInt()).isOne();
        assertThat(counts.path("kept-mails").asInt()).isOne();
        assertThat(counts.path("held-mails").asInt()).isOne();
        assertThat(counts.path("tracked-mails").asInt()).isOne();
        assertThat(counts.path("recipients").asInt()).isOne();
        assertThat(counts.path("notes").asInt()).isOne();
        assertThat(counts.path("drafts").asInt()).isOne();
        assertThat(counts.path("consents").asInt()).isOne();
        assertThat(places(anns.name)).allMatch(place -> place.startsWith("logged_email."));
        assertThat(anns.adas.get(path()).status()).isEqualTo(404);
        assertThat(anns.adas.get("/api/v1/logged-emails/" + kept).status()).isEqualTo(200);
        assertThat(column("select count(*) from outgoing_email where id = " + alone.value()))
                .isZero();
        assertThat(column("select opens from outgoing_email where id = " + together.value()))
                .isOne();
        assertThat(column("select length(address) from engagement where email_id = " + together.value()))
                .as("the network address behind the shared token is cut")
                .isEqualTo(3);
        assertThat(json(anns.adas.get("/api/v1/consents/verify"), 200)
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("P8 an erasure leaves a proof that names nobody and can't be changed unseen")
    void leavesAProof() {
        anns.done(json(anns.adas.post(path() + "/erase", ""), 202));
        anns.done(json(anns.adas.post("/api/v1/contacts/" + anns.contact() + "/erase", ""), 202));

        ApiClient.Answer proof = anns.adas.get("/api/v1/erasures");

        assertThat(proof.json().path("intact").asBoolean()).isTrue();
        assertThat(proof.json().path("items").size()).isEqualTo(2);
        assertThat(proof.text()).doesNotContain(anns.name);
        database.sql("update erasure set counts = 'CONTACTS=7' where n = 1 and account_id = :account")
                .param("account", anns.ada.accountId().value())
                .update();
        assertThat(erasures.intact(anns.ada.accountId())).isFalse();
    }

    @Test
    @DisplayName("P8 the bytes of erased mail go, unless another mail needs them")
    void deletesBlobsThatNothingNeeds() throws IOException {
        String mail = Anns.mail(anns.ada.email().value(), "Bytes", anns.address, "a.txt");
        json(anns.adasUploads.post("/api/v1/logged-emails", mail), 201);
        String raw = text("select raw from inbound_message where account_id = " + account());
        Anns others = new Anns(context, PORT);
        String shared = Anns.mail("stranger@else.test", "Shared", anns.address, "a.txt");
        json(anns.adasUploads.post("/api/v1/logged-emails", shared), 202);
        json(others.adasUploads.post("/api/v1/logged-emails", shared), 202);
        String sharedRaw = text("select raw from inbound_message where account_id = "
                + others.ada.accountId().value());

        anns.done(json(anns.adas.post(path() + "/erase", ""), 202));
        sweeping.sweepReleased(Instant.now().plusSeconds(60));

        assertThat(isKept(raw)).isFalse();
        assertThat(isKept(sharedRaw)).isTrue();
    }

    @Test
    @DisplayName("P8 who was erased comes back by new mail, unless they wanted never to")
    void mayStayAwayForGood() {
        anns.done(json(anns.adas.post(path() + "/erase", "{\"exclude\": true}"), 202));

        ApiClient.Answer again = anns.adasUploads.post(
                "/api/v1/logged-emails", Anns.mail(anns.ada.email().value(), "Again", anns.address, "a.txt"));

        assertThat(json(again, 202).path("quarantined").toString()).containsIgnoringCase("never");
        JsonNode check =
                json(anns.adas.post("/api/v1/compose/check", """
                    {"from": "%s", "to": ["%s"], "subject": "Hi"}\
                    """.formatted(anns.ada.email(), anns.address)), 200);
        assertThat(check.path("recipients").path(0).path("neverLog").asBoolean())
                .isTrue();
        assertThat(places(anns.name)).allMatch(place -> place.startsWith("inbound_message."));
    }

    @Test
    @DisplayName("P8 an erasure that was cut off goes on where it was and counts nothing twice")
    void goesOnAfterACrash() {
        anns.logged("One", anns.address, "a.txt");
        anns.logged("Two", anns.address, "a.txt");
        long id = TimeOrderedId.next();
        database.sql("""
            insert into job (id, account_id, kind, state, requested_by, requested_at, contact_id, subject, step,
                position_key, done, total, counts, attempts, runner, leased_until)
            values (:id, :account, 'ERASURE', 'RUNNING', :by, :then, :contact, :subject, 1, 0, 3, 6, 'LOGGED_MAILS=3', 1,
                'a node that died', :then)
            """)
                .param("id", id)
                .param("account", account())
                .param("by", anns.ada.id().value())
                .param("contact", Anns.key(contact))
                .param("then", LocalDateTime.ofInstant(Instant.now().minusSeconds(120), ZoneOffset.UTC))
                .param("subject", """
                    {"contacts": [%d], "addresses": ["%s"], "exclude": false}\
                    """.formatted(Anns.key(contact), anns.address))
                .update();

        JsonNode done = anns.done(new JsonMapper().readTree("{\"jobId\": \"" + PublicId.of(id) + "\"}"));

        assertThat(done.path("counts").path("contacts").asInt()).isOne();
        assertThat(done.path("counts").path("logged-mails").asInt()).isEqualTo(5);
        assertThat(anns.adas.get(path()).status()).isEqualTo(404);
        assertThat(column("select count(*) from job where subject is not null and account_id = " + account()))
                .isZero();
    }

    @Test
    @DisplayName("P8 only super-admins of the account export and erase")
    void onlySuperAdminsMay() {
        TestUsers users = new TestUsers(context);
        ApiClient bens = ApiClient.anonymous(PORT).withToken(users.token(users.colleagueOf(anns.ada), Scope.values()));
        Anns others = new Anns(context, PORT);

        assertThat(bens.post(path() + "/erase", "").status()).isEqualTo(403);
        assertThat(bens.post(path() + "/export", "").status()).isEqualTo(403);
        assertThat(bens.get("/api/v1/retention/preview").status()).isEqualTo(403);
        assertThat(ApiClient.anonymous(PORT).post(path() + "/erase", "").status())
                .isEqualTo(401);
        assertThat(others.adas.post(path() + "/erase", "").status()).isEqualTo(404);
        assertThat(others.adas.post(path() + "/export", "").status()).isEqualTo(404);
        assertThat(anns.adas.get(path()).status()).isEqualTo(200);
    }

    private void consents() {
        json(anns.adas.post(path() + "/consents", """
            {"state": "given", "text": "%s agrees", "proof": "form"}\
            """.formatted(anns.name)), 201);
    }

    private void draft() {
        database.sql("""
            insert into mail_draft (id, account_id, user_id, kind, to_line, cc_line, bcc_line, subject, body,
                track_opens, track_clicks, log_wanted, records, new_contacts, state, reached, updated_at, version)
            values (:id, :account, :user, 'NEW', :to, '', '', 'To come', '', false, false, false, '', '', 'DRAFT', '', :at, 0)
            """)
                .param("id", TimeOrderedId.next())
                .param("account", account())
                .param("user", anns.ada.id().value())
                .param("to", "\"Ann\" <" + anns.other + ">")
                .param("at", LocalDateTime.of(2026, 11, 20, 12, 0))
                .update();
    }

    /** Every column of the database that names something. */
    private List<String> places(String sought) {
        String schema = TestDatabase.isMySql() ? "database()" : "'public'";
        List<String> columns = database.sql(
                        "select concat(lower(table_name), '.', lower(column_name)) from information_schema.columns"
                                + " where table_schema = " + schema
                                + " and (lower(data_type) like '%char%' or lower(data_type) like '%text%' or"
                                + " lower(data_type) like '%large object%')")
                .query(String.class)
                .list();
        assertThat(columns).contains("contact.email", "note.text", "outgoing_email.recipients");
        List<String> found = new ArrayList<>();
        for (String column : columns) {
            String table = column.substring(0, column.indexOf('.'));
            String name = column.substring(column.indexOf('.') + 1);
            if (column("select count(*) from " + table + " where `" + name + "` like '%" + sought + "%'") > 0) {
                found.add(column);
            }
        }
        return found;
    }

    private boolean isKept(String blob) throws IOException {
        try {
            return blobs.size(blob) >= 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private long column(String sql) {
        return database.sql(sql).query(Long.class).list().getFirst();
    }

    private String text(String sql) {
        return database.sql(sql).query(String.class).list().getFirst();
    }

    private long account() {
        return anns.ada.accountId().value();
    }

    private String path() {
        return "/api/v1/contacts/" + contact;
    }
}
