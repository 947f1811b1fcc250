package org.posthorn.account.security;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * One holder of who is signed in for the whole process. The static way to it leads to the holder of the application context
 * that started last, while each context's filters keep their own: with several contexts, as in tests, they would disagree.
 */
@Configuration(proxyBeanMethods = false)
class SecurityContextHolding {

    private static final SecurityContextHolderStrategy HOLDER = new VaadinAwareSecurityContextHolderStrategy();

    @Bean
    SecurityContextHolderStrategy securityContextHolderStrategy() {
        return HOLDER;
    }
}
