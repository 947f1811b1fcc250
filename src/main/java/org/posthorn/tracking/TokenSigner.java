package org.posthorn.tracking;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The form that tokens have in URLs: 33 letters and digits that hold the token and 64 bits of HMAC-SHA256 over it and
 * its kind. So junk, and a pixel's token on a link's path, is told apart without a look into any table (T18).
 */
@Component
public class TokenSigner {

    /** Length of every signed token. */
    public static final int LENGTH = Base62.LENGTH;

    private static final char FORM = 'f';
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = Base62.BYTES - Token.BYTES;

    /** Keyed and never used itself: a clone for each call needs neither a lock nor a thread of its own. */
    private final Mac prototype;

    @Autowired
    TokenSigner(TrackingSettings settings) {
        this(ServerSecret.of(settings));
    }

    /** @param secret at least 32 bytes that nobody else knows */
    public TokenSigner(byte[] secret) {
        try {
            // A key of its own, so that the server's secret may serve other purposes as well.
            byte[] key = keyed(secret).doFinal("tracking token".getBytes(StandardCharsets.US_ASCII));
            this.prototype = keyed(key);
            // Fails here and not at the first hit should a provider's Mac be one that can't be cloned.
            copy();
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("This Java has no usable " + ALGORITHM + ".", e);
        }
    }

    /** The token's text for the URL of what it stands for. */
    public String sign(HitKind kind, Token token) {
        return sign(kind.path(), token);
    }

    /** What only a page that this server made for the token can know: stands in its forms, so that none is sent blindly (P7). */
    public String formKey(Token token) {
        return sign(FORM, token);
    }

    /** Whether the text is the token's form key. */
    public boolean isFormKey(Token token, CharSequence text) {
        return token.equals(verify(FORM, text));
    }

    /** The token behind a text, or null when this server never signed it for that kind. */
    public @Nullable Token verify(HitKind kind, CharSequence signed) {
        return verify(kind.path(), signed);
    }

    private String sign(char purpose, Token token) {
        byte[] value = Arrays.copyOf(token.bytes(), Base62.BYTES);
        System.arraycopy(signature(purpose, value), 0, value, Token.BYTES, SIGNATURE_BYTES);
        return Base62.encode(value);
    }

    private @Nullable Token verify(char purpose, CharSequence signed) {
        byte[] value = Base62.decode(signed);
        if (value == null) {
            return null;
        }
        byte[] expected = signature(purpose, value);
        int difference = 0;
        for (int i = 0; i < SIGNATURE_BYTES; i++) {
            // No early end: the time must not tell how many bytes were right.
            difference |= expected[i] ^ value[Token.BYTES + i];
        }
        return difference == 0 ? Token.of(value) : null;
    }

    private byte[] signature(char purpose, byte[] value) {
        try {
            Mac mac = copy();
            mac.update((byte) purpose);
            mac.update(value, 0, Token.BYTES);
            return mac.doFinal();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mac copy() throws CloneNotSupportedException {
        return (Mac) prototype.clone();
    }

    private static Mac keyed(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(key, ALGORITHM));
        return mac;
    }
}
