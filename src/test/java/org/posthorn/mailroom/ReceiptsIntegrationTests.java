package org.posthorn.mailroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posthorn.mailroom.TestDesk.Filed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database forgets when it is killed is taken out of its tables here. */
class ReceiptsIntegrationTests extends MailroomIntegrationTest {

    @Autowired
    Receiving receiving;

    @Autowired
    Receipts receipts;

    @Autowired
    ForgottenMails forgotten;

    @Autowired
    BlobStore blobs;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "G16 an acknowledged mail whose row the database forgot is filed by its receipt, once, however often the"
                    + " server starts")
    void aForgottenMailIsFiledOnceByItsReceipt() throws IOException {
        long lost = receive("lost");
        long kept = receive("kept");
        forget(lost);

        startAnew();
        startAnew();

        await().until(() -> waiting() == 0);
        assertThat(desk.filedFor(ada.user().id()))
                .extracting(Filed::messageId)
                .containsExactlyInAnyOrder("lost@sender.test", "kept@sender.test");
        assertThat(ids()).containsExactlyInAnyOrder(lost, kept);
    }

    @Test
    @DisplayName("G16 a mail that was discarded, or deleted with its bytes, does not come back by its receipt")
    void aMailThatIsDoneDoesNotComeBack() throws IOException {
        receive("hold discarded");
        long held = ids().getFirst();
        database.sql("update inbound_message set state = 'DISCARDED' where id = :id")
                .param("id", held)
                .update();
        long deleted = receive("deleted");
        blobs.delete(desk.filedFor(ada.user().id()).getFirst().raw());
        forget(deleted);

        startAnew();

        assertThat(ids()).containsExactly(held);
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("G16 a receipt goes once the database has had time after its sync, and not before it was synced")
    void aReceiptGoesOnceTheDatabaseIsTrusted() throws IOException {
        AtomicInteger syncs = new AtomicInteger();
        Receipts quick = new Receipts(
                folder,
                forgotten,
                () -> {
                    if (syncs.incrementAndGet() < 3) {
                        throw new DataAccessResourceFailureException("away");
                    }
                },
                Duration.ofMillis(20));
        quick.start();
        quick.keep(List.of(Arrival.of(owner(ada), Source.BCC, new Kept("ab".repeat(32), 1), null, Instant.EPOCH)));
        assertThat(files()).hasSize(1);

        await().pollInterval(Duration.ofMillis(5)).until(() -> files().isEmpty());

        assertThat(syncs).hasValue(3);
        quick.stop();
    }

    private long receive(String subject) throws IOException {
        Receipt receipt = receiving.receiveNow(
                owner(ada),
                Source.UPLOAD,
                new ByteArrayInputStream(mail(subject).getBytes(StandardCharsets.UTF_8)),
                null);
        assertThat(receipt.filing()).isNotNull();
        return receipt.id();
    }

    private void forget(long mail) {
        database.sql("delete from desk_mail where raw in (select raw from inbound_message where id = :id)")
                .param("id", mail)
                .update();
        database.sql("delete from inbound_message where id = :id")
                .param("id", mail)
                .update();
    }

    private void startAnew() {
        receipts.stop();
        receipts.start();
    }

    private List<Long> ids() {
        return database.sql("select id from inbound_message where user_id = :user")
                .param("user", ada.user().id().value())
                .query(Long.class)
                .list();
    }

    private long waiting() {
        return database.sql("select count(*) from inbound_message where state = 'RECEIVED' and user_id = :user")
                .param("user", ada.user().id().value())
                .query(Long.class)
                .single();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
