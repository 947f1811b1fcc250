package org.posthorn.mailbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mailboxes are connected and read.
 *
 * @param publicUrl where users and providers reach this server, without a slash at the end
 * @param data folder of the master key, unless that is configured
 * @param microsoft the app registration in Entra
 * @param google the OAuth client of a Google Cloud project
 * @param mailbox how they are read
 */
@ConfigurationProperties("posthorn")
public record MailboxSettings(
        URI publicUrl,
        Path data,
        @DefaultValue Microsoft microsoft,
        @DefaultValue Google google,
        @DefaultValue Reading mailbox) {

    /**
     * Microsoft's side; offered only when the client id is not empty.
     *
     * @param tenant whose users may connect: a directory's id, or {@code organizations} for all
     * @param authorityUrl where consent is given and tokens are got
     */
    public record Microsoft(
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("organizations") String tenant,

            @DefaultValue("https://login.microsoftonline.com")
            String authorityUrl,

            @DefaultValue("https://graph.microsoft.com/v1.0")
            String graphUrl) {

        public boolean configured() {
            return !clientId.isEmpty();
        }

        @Override
        public String toString() {
            return "Microsoft[" + clientId + "]";
        }
    }

    /**
     * Google's side; offered only when the client id is not empty.
     *
     * @param jwksUrl the keys that Google signs its notifications with
     * @param topic the Pub/Sub topic that notifications go through; empty: mailboxes are polled only
     * @param pushAudience what its push subscription names as audience; empty: the notification's address
     * @param pushAccount the service account that signs the notifications
     */
    public record Google(
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,

            @DefaultValue("https://accounts.google.com/o/oauth2/v2/auth")
            String authUrl,

            @DefaultValue("https://oauth2.googleapis.com/token")
            String tokenUrl,

            @DefaultValue("https://oauth2.googleapis.com/revoke")
            String revokeUrl,

            @DefaultValue("https://www.googleapis.com/oauth2/v3/certs")
            String jwksUrl,

            @DefaultValue("") String topic,
            @DefaultValue("") String pushAudience,
            @DefaultValue("") String pushAccount) {

        public boolean configured() {
            return !clientId.isEmpty();
        }

        @Override
        public String toString() {
            return "Google[" + clientId + "]";
        }
    }

    /**
     * How mailboxes are read.
     *
     * @param poll how often each is asked for news
     * @param notifications whether providers are asked to tell of news as well; needs a public URL with https
     * @param send whether mail may be sent through mailboxes
     * @param timeout of each request for a token
     * @param lease after this long without a sign, another node takes a mailbox up
     * @param key the master key, at least 32 characters; empty: made once and kept in the data folder
     * @param keyBefore the one before it, until {@code rotate-keys} has run
     */
    public record Reading(
            @DefaultValue("1m") Duration poll,
            @DefaultValue("true") boolean notifications,
            @DefaultValue("true") boolean send,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("5m") Duration lease,
            @DefaultValue("") String key,
            @DefaultValue("") String keyBefore) {

        @Override
        public String toString() {
            return "Reading[" + poll + "]";
        }
    }

    /** Whether mailboxes of that provider can be connected. */
    public boolean configured(Provider provider) {
        return switch (provider) {
            case MICROSOFT -> microsoft.configured();
            case GOOGLE -> google.configured();
        };
    }

    /** Whether providers can reach this server to tell of news. */
    boolean reachable() {
        return mailbox.notifications() && "https".equals(publicUrl.getScheme());
    }
}
