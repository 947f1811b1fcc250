package org.posthorn.activity.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.posthorn.tracking.ServerKeys;
import org.posthorn.tracking.TrackingSettings;

class SecretsTests {

    private static final String SECRET = "whsec_0123456789abcdef";

    private final SealedSecrets ours = sealing("a secret of at least 32 characters");

    @Test
    void opensWhatItSealed() {
        byte[] sealed = ours.seal(SECRET, 7);

        assertThat(ours.open(sealed, 7)).contains(SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("whsec");
        assertThat(ours.seal(SECRET, 7)).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingElse() {
        byte[] sealed = ours.seal(SECRET, 7);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThat(ours.open(sealed, 8)).isEmpty();
        assertThat(ours.open(changed, 7)).isEmpty();
        assertThat(ours.open(new byte[3], 7)).isEmpty();
        assertThat(sealing("another secret of 32 characters...").open(sealed, 7))
                .isEmpty();
    }

    /** Made with {@code printf '1763726400.{"a":1}' | openssl dgst -sha256 -hmac key}. */
    @Test
    void signsTheTimeWithTheBody() {
        String signature = Signature.of(
                "key", Instant.ofEpochSecond(1_763_726_400L), "{\"a\":1}".getBytes(StandardCharsets.US_ASCII));

        assertThat(signature)
                .isEqualTo("t=1763726400,v1=f3251c27d279e9c17fcece10242644d73654df167eb6561c60d15e606ab0ed97");
    }

    private static SealedSecrets sealing(String secret) {
        return new SealedSecrets(
                new ServerKeys(new TrackingSettings(Path.of("unused"), URI.create("http://localhost"), secret)));
    }
}
