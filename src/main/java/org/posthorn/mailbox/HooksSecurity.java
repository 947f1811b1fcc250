package org.posthorn.mailbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Where providers tell of news. Anybody may call: each call proves itself by a secret or a signature that the controllers check.
 * No session and no cookie, so there is nothing to forge.
 */
@Configuration(proxyBeanMethods = false)
class HooksSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain hooksChain(HttpSecurity http) {
        return http.securityMatcher("/hooks/graph/**", "/hooks/gmail")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
