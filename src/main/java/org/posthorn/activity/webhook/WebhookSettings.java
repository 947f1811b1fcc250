package org.posthorn.activity.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are posted.
 *
 * @param allowPrivate networks in CIDR form that may be posted to although they are not public; to loopback among them
 *     without encryption as well
 * @param timeout how long one attempt may take, from asking for the host's addresses to the answer
 */
@ConfigurationProperties("posthorn.webhooks")
public record WebhookSettings(
        @DefaultValue List<String> allowPrivate,
        @DefaultValue("10s") Duration timeout) {}
