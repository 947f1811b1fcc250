package org.posthorn.tracking.recording;

import org.posthorn.tracking.classify.Networks;
import org.posthorn.tracking.classify.UserAgents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables that verdicts are reached with, read once. */
@Configuration(proxyBeanMethods = false)
class Classification {

    @Bean
    UserAgents userAgents() {
        return new UserAgents();
    }

    @Bean
    Networks networks() {
        return new Networks();
    }
}
