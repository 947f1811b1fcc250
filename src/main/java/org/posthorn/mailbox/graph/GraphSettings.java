package org.posthorn.mailbox.graph;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Microsoft Graph is reached.
 *
 * @param graphUrl with the version at its end; another one for a national cloud
 * @param connectTimeout until a connection stands
 * @param readTimeout between two bytes
 * @param callTimeout for a call with all its bytes
 */
@ConfigurationProperties("posthorn.microsoft")
public record GraphSettings(
        @DefaultValue("https://graph.microsoft.com/v1.0") URI graphUrl,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("5m") Duration callTimeout) {}
