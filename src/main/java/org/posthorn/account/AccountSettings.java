package org.posthorn.account;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people get into this server.
 *
 * @param publicUrl where users reach this server, without a slash at the end
 * @param signIn the outside services that may vouch for a user
 */
@ConfigurationProperties("posthorn")
public record AccountSettings(URI publicUrl, @DefaultValue SignIn signIn) {

    public record SignIn(
            @DefaultValue OpenId google, @DefaultValue OpenId microsoft) {

        private static final String A_DIRECTORY = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

        /** @throws IllegalArgumentException when Microsoft is chosen and its tenant is no directory's id */
        public SignIn {
            if (microsoft.configured() && !microsoft.tenant().matches(A_DIRECTORY)) {
                throw new IllegalArgumentException("POSTHORN_MICROSOFT_TENANT must be the id of one directory, since"
                        + " names such as 'common' would let any directory vouch for any address");
            }
        }
    }

    /**
     * One OpenID provider; offered only when its client id is not empty.
     *
     * @param issuer the provider's issuer URL; empty for the provider's own
     * @param tenant Microsoft only: the id of the one directory whose users may sign in
     */
    public record OpenId(
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("") String issuer,
            @DefaultValue("") String tenant) {

        public boolean configured() {
            return !clientId.isEmpty();
        }
    }
}
