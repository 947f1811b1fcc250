package org.posthorn.mailbox.gmail;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the Gmail API is reached.
 *
 * @param gmailUrl with a slash at its end
 * @param topic of Pub/Sub that Gmail tells of changes, {@code projects/…/topics/…}; empty for none, and then mailboxes are polled
 * @param unitsPerMinute of quota that one mailbox may use up; Google allows 6,000 to new projects
 * @param connectTimeout until a connection stands
 * @param readTimeout between two bytes
 */
@ConfigurationProperties("posthorn.google")
public record GmailSettings(
        @DefaultValue("https://gmail.googleapis.com/") URI gmailUrl,
        @DefaultValue("") String topic,
        @DefaultValue("5000") int unitsPerMinute,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout) {}
