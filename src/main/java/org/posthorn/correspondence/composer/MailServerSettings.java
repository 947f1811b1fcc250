package org.posthorn.correspondence.composer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes what is sent from the composer.
 *
 * @param host empty: nothing can be sent
 * @param user empty: no sign-in
 * @param tls whether to insist on STARTTLS; port 465 always speaks TLS
 * @param sender whom the server's own notes come from; empty: posthorn at the host of the public URL
 * @param timeout of connecting, and of each answer
 */
@ConfigurationProperties("posthorn.relay")
record MailServerSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String sender,
        @DefaultValue("20s") Duration timeout) {

    private static final int TLS_FROM_THE_START = 465;

    boolean configured() {
        return !host.isBlank();
    }

    boolean implicitTls() {
        return port == TLS_FROM_THE_START;
    }

    @Override
    public String toString() {
        return "MailServerSettings[" + host + ":" + port + "]";
    }
}
