package org.posthorn.workspace;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Claims of Google's ID tokens, right unless a test spoils them. */
public final class Tokens {

    private Tokens() {}

    /** Of Google's servers that call this URL. */
    public static JWTClaimsSet.Builder ofSystem(String url) {
        return claims(url, GoogleStandIn.SERVICE_ACCOUNT);
    }

    /** Of a user with this address. */
    public static JWTClaimsSet.Builder ofUser(String address) {
        return claims(GoogleStandIn.CLIENT, address);
    }

    private static JWTClaimsSet.Builder claims(String audience, String email) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(GoogleStandIn.ISSUER)
                .audience(audience)
                .subject("1094523")
                .claim("email", email)
                .claim("email_verified", true)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    }
}
