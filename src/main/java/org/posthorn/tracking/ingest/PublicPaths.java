package org.posthorn.tracking.ingest;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.posthorn.tracking.HostProbe;
import org.posthorn.tracking.TrackingAddresses;
import org.posthorn.tracking.silencing.SilencedTokens;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the public paths ahead of everything else that the server does with a request. */
@Configuration
class PublicPaths {

    @Bean
    FilterRegistrationBean<Filter> pixelPath(
            TrackingAddresses addresses,
            RevokedTokens revoked,
            SilencedTokens silenced,
            TakingHits hits,
            HostProbe probe) {
        return at("/o/*", new PixelFilter(addresses, revoked, silenced, hits, probe));
    }

    @Bean
    FilterRegistrationBean<Filter> clickPath(
            TrackingAddresses addresses,
            RevokedTokens revoked,
            SilencedTokens silenced,
            LinkTargets targets,
            TakingHits hits) {
        return at("/c/*", new ClickFilter(addresses, revoked, silenced, targets, hits));
    }

    /**
     * Lets encoded slashes through to the filters, so that a scanner's odd URL gets the usual answer. On every other
     * path Spring Security's firewall refuses them as before.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        String passThrough = EncodedSolidusHandling.PASS_THROUGH.getValue();
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(passThrough);
            connector.setEncodedReverseSolidusHandling(passThrough);
        });
    }

    private static FilterRegistrationBean<Filter> at(String path, Filter filter) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(path);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
