package org.posthorn.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.posthorn.mailbox.MailboxTokens.Tokens;

/** What tokens are sealed with. */
class SealingTests {

    private static final byte[] SECRET = "a token".getBytes(StandardCharsets.UTF_8);
    private final byte[] key = Sealing.newKey();

    @Test
    void opensWhatItSealedForTheSamePlace() {
        byte[] sealed = Sealing.seal(42, key, SECRET, "mailbox_token|1|refresh_token");

        assertThat(Sealing.keyOf(sealed)).isEqualTo(42);
        assertThat(Sealing.open(key, sealed, "mailbox_token|1|refresh_token")).isEqualTo(SECRET);
    }

    @Test
    void opensNothingThatWasMovedOrChangedOrSealedWithAnotherKey() {
        byte[] sealed = Sealing.seal(42, key, SECRET, "mailbox_token|1|refresh_token");
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> Sealing.open(key, sealed, "mailbox_token|2|refresh_token"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sealing.open(key, changed, "mailbox_token|1|refresh_token"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sealing.open(Sealing.newKey(), sealed, "mailbox_token|1|refresh_token"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neverSealsTwiceAlike() {
        assertThat(Sealing.seal(1, key, SECRET, "here")).isNotEqualTo(Sealing.seal(1, key, SECRET, "here"));
    }

    @Test
    void wordsOfTokensTellNothingOfThem() {
        assertThat(new Tokens("refresh", "access", Instant.EPOCH).toString())
                .doesNotContain("refresh")
                .doesNotContain("access");
        assertThat(new Access(1, "access-token").toString()).doesNotContain("access-token");
        assertThat(MasterKey.of(key).toString()).doesNotContain(HexFormat.of().formatHex(key));
    }
}
