package org.posthorn.tracking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A question to the public pixel path that only this server, and other nodes with its secret, can answer: so it knows itself
 * again under any host name. Questions are signed and live for minutes: nobody else can ask any.
 */
@Component
public class HostProbe {

    private static final String PATH = "/o/check/";
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int NONCE = 16;
    private static final int QUESTION = Long.BYTES + NONCE;

    private final SecretKeySpec key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HostProbe(TrackingSettings settings, Clock clock) {
        SecretKeySpec secret = new SecretKeySpec(ServerSecret.of(settings), ALGORITHM);
        this.key = new SecretKeySpec(hmac(secret, "host probe".getBytes(StandardCharsets.US_ASCII)), ALGORITHM);
        this.clock = clock;
    }

    /** The path of a new question. */
    public String path() {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] question = ByteBuffer.allocate(QUESTION)
                .putLong(clock.instant().toEpochMilli())
                .put(nonce)
                .array();
        byte[] signature = signature('q', question);
        return PATH
                + text(ByteBuffer.allocate(QUESTION + signature.length)
                        .put(question)
                        .put(signature)
                        .array());
    }

    /** The answer to a question of ours, or null for any other path and for a question that is too old. */
    public @Nullable String answerTo(String path) {
        if (!path.startsWith(PATH)) {
            return null;
        }
        byte[] signed = bytes(path.substring(PATH.length()));
        if (signed.length <= QUESTION) {
            return null;
        }
        byte[] question = Arrays.copyOf(signed, QUESTION);
        byte[] signature = Arrays.copyOfRange(signed, QUESTION, signed.length);
        boolean ours = MessageDigest.isEqual(signature, signature('q', question));
        Instant asked = Instant.ofEpochMilli(ByteBuffer.wrap(question).getLong());
        return ours && clock.instant().isBefore(asked.plus(LIFE)) ? text(signature('a', question)) : null;
    }

    private byte[] signature(char purpose, byte[] question) {
        return hmac(
                key,
                ByteBuffer.allocate(question.length + 1)
                        .put((byte) purpose)
                        .put(question)
                        .array());
    }

    private static byte[] hmac(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
