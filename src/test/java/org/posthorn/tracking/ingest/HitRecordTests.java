package org.posthorn.tracking.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;

class HitRecordTests {

    @ParameterizedTest
    @CsvSource({"OPEN, 203.0.113.9, false", "CLICK, 2001:db8::9, true", "CLICK, 10.0.0.1, false"})
    void aHitComesBackAsItWas(HitKind kind, String client, boolean prefetch) throws UnknownHostException {
        Hit hit = hit(kind, client, "Mozilla/5.0 (日本; ü)", prefetch);

        assertThat(read(HitRecord.encode(hit))).isEqualTo(hit);
    }

    @Test
    void theLongestUserAgentFits() throws UnknownHostException {
        Hit hit = hit(HitKind.OPEN, "2001:db8::9", "日".repeat(512), false);

        assertThat(read(HitRecord.encode(hit))).isEqualTo(hit);
    }

    @Test
    void aRecordWithAnyOneBitWrongIsNotSound() throws UnknownHostException {
        byte[] sound = HitRecord.encode(hit(HitKind.OPEN, "203.0.113.9", "Mozilla/5.0", false));
        for (int bit = 0; bit < sound.length * Byte.SIZE; bit++) {
            byte[] damaged = sound.clone();
            damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

            assertThat(HitRecord.nextPayload(ByteBuffer.wrap(damaged)))
                    .as("bit " + bit)
                    .isNull();
        }
    }

    @Test
    void aRecordThatIsCutAnywhereIsNotSound() throws UnknownHostException {
        byte[] sound = HitRecord.encode(hit(HitKind.OPEN, "203.0.113.9", "Mozilla/5.0", false));
        for (int length = 0; length < sound.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(Arrays.copyOf(sound, length));

            assertThat(HitRecord.nextPayload(cut)).as("length " + length).isNull();
            assertThat(cut.position()).isZero();
        }
    }

    @Test
    void zerosAreTheEnd() {
        assertThat(HitRecord.nextPayload(ByteBuffer.allocate(4096))).isNull();
    }

    @Test
    void aBlankIsSoundAndNoHit() {
        assertThat(read(HitRecord.BLANK)).isNull();
    }

    @Test
    void whatANewerVersionWroteIsNotPassedOver() {
        assertThatIllegalStateException().isThrownBy(() -> HitRecord.decode(ByteBuffer.wrap(new byte[] {99, 0, 0, 0})));
    }

    private static @Nullable Hit read(byte[] record) {
        ByteBuffer payload = HitRecord.nextPayload(ByteBuffer.wrap(record));
        assertThat(payload).isNotNull();
        return payload == null ? null : HitRecord.decode(payload);
    }

    private static Hit hit(HitKind kind, String client, String userAgent, boolean prefetch)
            throws UnknownHostException {
        return new Hit(
                1234567890123L,
                kind,
                new Token(-5, 7),
                Instant.ofEpochMilli(1_790_000_000_123L),
                InetAddress.getByName(client),
                userAgent,
                prefetch);
    }
}
