package org.posthorn.mailroom;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How mail comes in.
 *
 * @param data folder of the kept mails, among others
 * @param publicUrl where users reach this server
 * @param mailHost the name behind the {@code @} of the users' addresses for logging; empty for the host of publicUrl
 * @param maxMail the largest mail that is taken
 */
@ConfigurationProperties("posthorn")
public record MailroomSettings(
        @DefaultValue("./data") Path data,
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("") String mailHost,
        @DefaultValue("150MB") DataSize maxMail,
        @DefaultValue Smtp smtp) {

    /**
     * The door for mail.
     *
     * @param port 0 for any free one
     * @param address of this machine to listen on; empty for all
     * @param certificate PEM file with the chain for STARTTLS; empty for none, and then STARTTLS is not offered
     * @param privateKey PEM file with its key
     * @param maxConnections at one time, from all clients together
     * @param maxConnectionsOfOne at one time, from one address
     * @param idle after so long without a byte a connection is closed
     * @param patience the longest that one mail may take to come in
     */
    public record Smtp(
            @DefaultValue("2525") int port,
            @DefaultValue("") String address,
            @DefaultValue("") String certificate,
            @DefaultValue("") String privateKey,
            @DefaultValue("200") int maxConnections,
            @DefaultValue("50") int maxConnectionsOfOne,
            @DefaultValue("60s") Duration idle,
            @DefaultValue("10m") Duration patience) {}

    /** The name behind the {@code @} of the users' addresses for logging. */
    public String host() {
        String host = mailHost.isBlank() ? publicUrl.getHost() : mailHost;
        return host == null ? "localhost" : host;
    }
}
