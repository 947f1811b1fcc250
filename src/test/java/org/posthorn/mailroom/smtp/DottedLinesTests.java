package org.posthorn.mailroom.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each in pieces of every size, since the network cuts where it likes. */
class DottedLinesTests {

    private static final int LARGEST_PIECE = 12;

    @ParameterizedTest
    @CsvSource({
        "., ''",
        "a|., a|",
        "|., |",
        "a|b||., a|b||",
        "..|., .|",
        "...a|., ..a|",
        ".a|.b.|., a|b.|",
        "a.|., a.|",
        "a..b|., a..b|",
        "..|..|., .|.|"
    })
    void takesTheDotsAway(String sent, String mail) throws Exception {
        for (int piece = 1; piece <= LARGEST_PIECE; piece++) {
            InputStream network = network(sent + "|QUIT|", piece);

            assertThat(lines(network, 1).readAllBytes()).isEqualTo(bytes(mail));
            assertThat(network.readAllBytes()).isEqualTo(bytes(".|QUIT|"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n.\n",
                "a\n.\r\n",
                "a\r.\r\n",
                "a\r\n.\n",
                "a\r\n.\r",
                "a\r\n.\r.\r\n",
                "a\r\r\n.\r\n",
                "\n\r\n.\r\n",
                "a\r\n.\r\r\n",
                "a\n\r.\r\n"
            })
    void refusesALoneReturnOrFeed(String sent) {
        for (int piece = 1; piece <= LARGEST_PIECE; piece++) {
            InputStream network = network(sent + "x|.|", piece);

            assertThatThrownBy(() -> lines(network, 1).readAllBytes()).isInstanceOf(IncomingLines.BareLineEnd.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb|.|", "a\r.\r\nb|.|", "\n.\nb|.|", "|.\n|.\r|.|"})
    void listensToTheRestOfWhatItRefused(String sent) throws Exception {
        for (int piece = 1; piece <= LARGEST_PIECE; piece++) {
            InputStream network = network(sent + "QUIT|", piece);
            DottedLines lines = lines(network, 1);
            assertThatThrownBy(lines::readAllBytes).isInstanceOf(IncomingLines.BareLineEnd.class);

            lines.rest().readAllBytes();

            assertThat(network.readAllBytes()).isEqualTo(bytes(".|QUIT|"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a|", "a|.", ".", "a|.\r"})
    void saysWhenItIsCutOff(String sent) {
        for (int piece = 1; piece <= LARGEST_PIECE; piece++) {
            InputStream network = network(sent, piece);

            assertThatThrownBy(() -> lines(network, 1).readAllBytes()).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void givesUpOnAClientThatIsTooSlow() {
        assertThatThrownBy(() -> lines(network("drop by drop|.|", 1), -1).readAllBytes())
                .isInstanceOf(IncomingLines.TooSlow.class);
    }

    private static DottedLines lines(InputStream network, int minutes) {
        return new DottedLines(
                network, System.nanoTime() + Duration.ofMinutes(minutes).toNanos());
    }

    /** A bar stands for CR LF. */
    private static InputStream network(String sent, int piece) {
        return new BufferedInputStream(
                new FilterInputStream(new ByteArrayInputStream(bytes(sent))) {
                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        return super.read(buffer, offset, Math.min(length, piece));
                    }

                    @Override
                    public int available() {
                        return 0;
                    }
                },
                16);
    }

    private static byte[] bytes(String text) {
        return text.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
