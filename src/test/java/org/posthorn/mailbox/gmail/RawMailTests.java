package org.posthorn.mailbox.gmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail is taken out of Gmail's answer while it comes in. */
class RawMailTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 1000, 100_001})
    void decodesEachLength(int length) throws IOException {
        byte[] mail = new byte[length];
        new Random(length).nextBytes(mail);

        assertThat(read("{\n  \"raw\": \"" + Base64.getUrlEncoder().encodeToString(mail) + "\"\n}\n"))
                .isEqualTo(mail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"raw\":\"SGk\"}", "{\"raw\":\"SGk=\"}", "{\"raw\":\"SGk\\u003d\"}"})
    void bearsPaddingHoweverItIsWritten(String json) throws IOException {
        assertThat(read(json)).asString(StandardCharsets.US_ASCII).isEqualTo("Hi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"raw\":", "{\"raw\":\"SGkg", "{\"raw\":\"SGkg SGkg\"}"})
    void takesNoBrokenAnswerForAMail(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class);
    }

    @Test
    void readsByteByByteToo() throws IOException {
        InputStream mail = RawMail.of(stream("{\"raw\":\"SGk=\"}"));

        assertThat(new int[] {mail.read(), mail.read(), mail.read(), mail.read()})
                .containsExactly('H', 'i', -1, -1);
    }

    private static byte[] read(String json) throws IOException {
        try (InputStream mail = RawMail.of(stream(json))) {
            return mail.readAllBytes();
        }
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.US_ASCII));
    }
}
