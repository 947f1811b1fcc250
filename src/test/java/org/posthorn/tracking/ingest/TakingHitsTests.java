package org.posthorn.tracking.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.account.ClientAddresses;
import org.posthorn.account.ClientAddressesFixture;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class TakingHitsTests {

    private static final Token TOKEN = new Token(1, 2);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");

    @TempDir
    Path folder;

    private final MemorySink sink = new MemorySink();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final ClientAddresses addresses = ClientAddressesFixture.trustingLoopback();
    private OpenJournal journal;
    private TakingHits hits;

    @BeforeEach
    void open() throws Exception {
        IngestSettings settings = new IngestSettings(
                DataSize.ofKilobytes(64),
                Duration.ofDays(1),
                100,
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                Duration.ofSeconds(5),
                DataSize.ofMegabytes(1),
                10);
        journal = OpenJournal.open(folder, settings, new HandingOver(sink, new RejectedHits(folder, meters)), () -> {});
        hits = new TakingHits(journal.writer(), addresses, Clock.fixed(NOW, ZoneOffset.UTC), meters);
    }

    @AfterEach
    void close() throws Exception {
        journal.close(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch;prerender",
        "Sec-Purpose, Prefetch",
        "Purpose, prefetch",
        "X-Purpose, preview",
        "X-Moz, prefetch"
    })
    @DisplayName("T16 a request with a prefetch purpose header is marked as one")
    void aRequestWithAPrefetchPurposeHeaderIsMarked(String header, String value) {
        MockHttpServletRequest request = request();
        request.addHeader(header, value);

        assertThat(taken(request).prefetch()).isTrue();
    }

    @Test
    void aRequestWithoutOneOrForAnotherPurposeIsNot() {
        MockHttpServletRequest request = request();
        request.addHeader("Purpose", "unknown");

        assertThat(taken(request).prefetch()).isFalse();
    }

    @Test
    void aHitSaysWhenWhoAndWithWhat() {
        MockHttpServletRequest request = request();
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        request.addHeader("User-Agent", "u".repeat(600));

        Hit hit = taken(request);

        assertThat(hit.at()).isEqualTo("2026-11-22T10:00:00.123Z");
        assertThat(hit.client().getHostAddress()).isEqualTo("203.0.113.9");
        assertThat(hit.userAgent()).hasSize(512);
        assertThat(hit.token()).isEqualTo(TOKEN);
        assertThat(meters.counter("posthorn.hits.recorded", "kind", "open").count())
                .isEqualTo(1);
    }

    @Test
    void aHitWithoutAUserAgentHasAnEmptyOne() {
        assertThat(taken(request()).userAgent()).isEmpty();
    }

    @Test
    void aHitThatCanNotBeStoredIsCountedAndAnsweredAllTheSame() throws Exception {
        journal.close(Duration.ofSeconds(5));

        hits.take(HitKind.OPEN, TOKEN, request());
        hits.passOverInEqualTime(PassedOver.UNKNOWN);

        assertThat(meters.counter("posthorn.hits.unstored").count()).isEqualTo(1);
        assertThat(meters.counter("posthorn.hits.recorded", "kind", "open").count())
                .isZero();
    }

    private Hit taken(MockHttpServletRequest request) {
        hits.take(HitKind.OPEN, TOKEN, request);
        await().until(() -> sink.size() == 1);
        return sink.hits().getFirst();
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/o/abc/x.gif");
        request.setRemoteAddr("127.0.0.1");
        return request;
    }
}
