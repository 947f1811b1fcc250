package org.posthorn.account.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Health and metrics are for the management port, which listens on loopback; on the public port they aren't there. */
@Configuration(proxyBeanMethods = false)
class ManagementSecurity {

    private final Environment environment;

    ManagementSecurity(Environment environment) {
        this.environment = environment;
    }

    @Bean
    @Order(0)
    SecurityFilterChain managementChain(HttpSecurity http) {
        return http.securityMatcher(pathPattern("/actuator/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((signedIn, context) -> new AuthorizationDecision(!onPublicPort(context.getRequest()))))
                .build();
    }

    private boolean onPublicPort(HttpServletRequest request) {
        Integer publicPort = environment.getProperty("local.server.port", Integer.class);
        return publicPort == null || publicPort == request.getLocalPort();
    }
}
