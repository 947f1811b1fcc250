package org.posthorn.tracking;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keys made from the server's secret, one for each purpose: none of them tells anything of the others. */
@Component
public class ServerKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    public ServerKeys(TrackingSettings settings) {
        secret = new SecretKeySpec(ServerSecret.of(settings), ALGORITHM);
    }

    /** 32 bytes, always the same for the same purpose as long as the server keeps its secret. */
    public byte[] forPurpose(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
        }
    }
}
