package org.posthorn.activity.webhook;

import java.net.InetAddress;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.posthorn.activity.webhook.wire.CheckingTargets;
import org.posthorn.activity.webhook.wire.Posting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects webhooks with the network as the settings want it. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    CheckingTargets webhookTargets(WebhookSettings settings) {
        return new CheckingTargets(host -> List.of(InetAddress.getAllByName(host)), settings.allowPrivate());
    }

    @Bean
    Posting webhookPosting(CheckingTargets targets, WebhookSettings settings) {
        return new Posting(targets, (SSLSocketFactory) SSLSocketFactory.getDefault(), settings.timeout());
    }
}
