package org.posthorn.addin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The add-in's static files: everybody's, without session or cookie, and the only pages of the server that others may frame. What
 * they do they do through the API, with a token.
 */
@Configuration(proxyBeanMethods = false)
class AddinPages implements WebMvcConfigurer {

    /** Short, since pane and scripts must be of one version; Outlook opens a pane for every mail. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final AddinSettings settings;

    AddinPages(AddinSettings settings) {
        this.settings = settings;
    }

    @Bean
    @Order(2)
    SecurityFilterChain addinChain(HttpSecurity http) {
        return http.securityMatcher(
                        new OrRequestMatcher(pathPattern("/addin/**"), pathPattern(WellKnownController.PATH)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(settings.contentSecurityPolicy()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/addin/**")
                .addResourceLocations("classpath:/META-INF/resources/addin/")
                .setCacheControl(CacheControl.maxAge(FRESH).cachePublic());
    }
}
