package org.posthorn.account.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import org.posthorn.account.CheckingTokens;
import org.posthorn.account.ClientAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The API's chains. They never look at a session, so a cookie is worth nothing here and there is nothing to forge: no CSRF
 * protection is needed.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ApiSecurity {

    private static final RequestMatcher NEW_TOKEN = pathPattern(HttpMethod.POST, "/api/v1/tokens");

    private final ProblemResponses problems;

    ApiSecurity(ProblemResponses problems) {
        this.problems = problems;
    }

    /** The one request that takes a password. */
    @Bean
    @Order(1)
    SecurityFilterChain newTokenChain(HttpSecurity http, ClientAddresses addresses, SeenUsers seen) {
        stateless(http.securityMatcher(NEW_TOKEN))
                .addFilterBefore(seen.filter(), AuthorizationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems).authenticationDetailsSource(addresses::of))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(HttpSecurity http, CheckingTokens tokens, SeenUsers seen) {
        stateless(http.securityMatcher("/api/**"))
                .addFilterBefore(new BearerTokenFilter(tokens), AuthorizationFilter.class)
                .addFilterBefore(seen.filter(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/api/v1/openapi.json/**", "/api/v1/docs/**", "/api/v1/swagger-ui/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/tokens/exchange")
                        .permitAll() // a one-time code is the credential
                        .anyRequest()
                        .authenticated());
        return http.build();
    }

    private HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Customizer.withDefaults())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems));
    }
}
