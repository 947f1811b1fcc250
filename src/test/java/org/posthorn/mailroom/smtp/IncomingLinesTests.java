package org.posthorn.mailroom.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingLinesTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\r\n", "a\r\nb", "a\r\n\r\n"})
    void letsLinesThrough(String text) throws Exception {
        assertThat(lines(text, 1).readAllBytes()).isEqualTo(text.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "a\nb", "a\r", "a\rb", "\r\r\n", "\n\r\n", "a\r\n\nb"})
    void refusesALoneReturnOrFeed(String text) {
        assertThatThrownBy(() -> lines(text, 1).readAllBytes()).isInstanceOf(IncomingLines.BareLineEnd.class);
        assertThatThrownBy(() -> {
                    try (InputStream in = lines(text, 1)) {
                        while (in.read() >= 0) {
                            assertThat(in).isNotNull();
                        }
                    }
                })
                .isInstanceOf(IncomingLines.BareLineEnd.class);
    }

    @Test
    void givesUpOnAClientThatIsTooSlow() {
        assertThatThrownBy(() -> lines("text", -1).readAllBytes()).isInstanceOf(IncomingLines.TooSlow.class);
    }

    private static InputStream lines(String text, int minutes) {
        return new IncomingLines(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)),
                System.nanoTime() + Duration.ofMinutes(minutes).toNanos());
    }
}
