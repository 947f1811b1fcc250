package org.posthorn.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenSignerTests {

    private static final TokenSigner SIGNER = signer("a secret that is long enough for it");

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @ParameterizedTest
    @EnumSource
    void knowsEachTokenThatItSignedAndGivesItOneTextOf33LettersAndDigits(HitKind kind) {
        for (int i = 0; i < 1_000; i++) {
            Token token = new Token(random.nextLong(), random.nextLong());

            String signed = SIGNER.sign(kind, token);

            assertThat(signed).matches("[0-9A-Za-z]{33}");
            assertThat(SIGNER.verify(kind, signed)).isEqualTo(token);
        }
    }

    @Test
    void carriesTheSmallestAndTheLargestToken() {
        for (Token token : new Token[] {new Token(0, 0), new Token(-1, -1)}) {
            assertThat(SIGNER.verify(HitKind.OPEN, SIGNER.sign(HitKind.OPEN, token)))
                    .isEqualTo(token);
        }
    }

    @Test
    @DisplayName("T18 a token with any one character changed is unknown")
    void refusesATokenWithAnyOneCharacterChanged() {
        String signed = SIGNER.sign(HitKind.OPEN, new Token(1234567890123L, 9876543210L));
        for (int i = 0; i < signed.length(); i++) {
            char other = signed.charAt(i) == 'x' ? 'y' : 'x';

            assertThat(SIGNER.verify(HitKind.OPEN, signed.substring(0, i) + other + signed.substring(i + 1)))
                    .isNull();
        }
    }

    @Test
    @DisplayName("T18 a pixel's token is unknown as a link and the other way round")
    void refusesATokenOfTheOtherKind() {
        Token token = new Token(1, 2);

        assertThat(SIGNER.verify(HitKind.CLICK, SIGNER.sign(HitKind.OPEN, token)))
                .isNull();
        assertThat(SIGNER.verify(HitKind.OPEN, SIGNER.sign(HitKind.CLICK, token)))
                .isNull();
    }

    @Test
    void refusesATokenThatAnotherSecretSigned() {
        String signed = signer("another secret that is long enough too").sign(HitKind.OPEN, new Token(1, 2));

        assertThat(SIGNER.verify(HitKind.OPEN, signed)).isNull();
    }

    @Test
    void refusesWhatIsNoTokenAtAll() {
        String[] junk = {"", "a", "z".repeat(33), "-".repeat(33), "é".repeat(33), "0".repeat(32), "0".repeat(100_000)};
        for (String text : junk) {
            assertThat(SIGNER.verify(HitKind.OPEN, text)).isNull();
        }
    }

    private static TokenSigner signer(String secret) {
        return new TokenSigner(secret.getBytes(StandardCharsets.UTF_8));
    }
}
