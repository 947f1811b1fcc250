package org.posthorn.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** New keys in the place of those that tokens are sealed with, while the server goes on. */
class RotatingKeysIntegrationTests extends MailboxIntegrationTest {

    @Test
    @DisplayName("G11 keys are replaced under a running server, which goes on reading")
    void rotates() throws Exception {
        ConnectedMailbox mailbox = connect();
        long before = keyOf(mailbox);
        byte[] master = Files.readAllBytes(file());

        long resealed = rotating().rotate();

        assertThat(resealed).isPositive();
        assertThat(keyOf(mailbox)).isGreaterThan(before);
        assertThat(Files.readAllBytes(file())).isNotEqualTo(master);
        assertThat(database.sql("select count(*) from mailbox_key")
                        .query(Long.class)
                        .single())
                .isOne();
        sync();
        assertThat(mailboxes(ada).getFirst().trouble()).isNull();
    }

    @Test
    @DisplayName(
            "G11 a rotation that broke off before the new master key was adopted leaves everything open, and the next"
                    + " one ends it")
    void survivesBreakingOff() throws Exception {
        ConnectedMailbox mailbox = connect();
        Path next = file().resolveSibling("mailbox.key.next");
        Files.move(file(), next, StandardCopyOption.ATOMIC_MOVE);
        Files.write(file(), Sealing.newKey());

        assertThat(context.getBean(MailboxTokens.class).find(mailbox.account(), mailbox.id()))
                .isPresent();
        rotating().rotate();

        assertThat(next).doesNotExist();
        assertThat(context.getBean(MailboxTokens.class).find(mailbox.account(), mailbox.id()))
                .isPresent();
    }

    private RotatingKeys rotating() {
        return RotatingKeys.over(
                database, context.getBean(PlatformTransactionManager.class), settings(), Clock.systemUTC());
    }

    private MailboxSettings settings() {
        return context.getBean(MailboxSettings.class);
    }

    private Path file() {
        return settings().data().resolve("mailbox.key");
    }

    private long keyOf(ConnectedMailbox mailbox) {
        return database.sql("select key_id from mailbox_token where mailbox_id = ?")
                .param(mailbox.id())
                .query(Long.class)
                .single();
    }
}
