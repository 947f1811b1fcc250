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
            @DefaultValue OpenId google, @DefaultValue OpenId microsoft) {}

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
