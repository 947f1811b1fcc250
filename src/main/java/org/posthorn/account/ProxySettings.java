package org.posthorn.account;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who stands in front of this server.
 *
 * @param trustedProxies networks in CIDR form, or single addresses, whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("posthorn")
record ProxySettings(
        @DefaultValue({"127.0.0.0/8", "::1/128"}) List<String> trustedProxies) {}
