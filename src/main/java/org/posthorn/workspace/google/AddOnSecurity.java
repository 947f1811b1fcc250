package org.posthorn.workspace.google;

import org.posthorn.account.AccountSettings;
import org.posthorn.account.VouchedUsers;
import org.posthorn.workspace.WorkspaceSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import tools.jackson.databind.json.JsonMapper;

/**
 * The add-on's chain. Neither session nor cookie has a part in it, so there is nothing to forge. The user's network is not
 * noted either: it would be Google's, where the image proxy is at home as well.
 */
@Configuration(proxyBeanMethods = false)
class AddOnSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain addOnChain(
            HttpSecurity http,
            WorkspaceSettings workspace,
            AccountSettings account,
            GoogleTokens tokens,
            VouchedUsers users,
            JsonMapper json) {
        http.securityMatcher("/gw/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        if (!workspace.configured()) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                    .exceptionHandling(handling ->
                            handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                    .build();
        }
        String server = account.publicUrl().toString().replaceFirst("/+$", "");
        return http.addFilterBefore(new AddOnFilter(json, tokens, users, server), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/gw/*")
                        .hasAuthority(AddOnFilter.AUTHORITY)
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }
}
