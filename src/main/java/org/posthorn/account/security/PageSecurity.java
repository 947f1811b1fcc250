package org.posthorn.account.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.posthorn.account.ClientAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chain of everything that people see: sessions, the sign-in page, and headers that keep others' pages out. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    /** Vaadin's bootstrap needs inline and evaluated scripts; everything else comes from this server. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; "
            + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final String SIGN_IN = "/login";

    private static final String[] PUBLIC_FILES = {
        "/styles/**", "/scripts/**", "/images/**", "/icons/**", "/favicon.ico", "/favicon.svg"
    };

    @Bean
    @Order(3)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            ClientAddresses addresses,
            OpenIdProviders providers,
            OpenIdUsers openIdUsers,
            SeenUsers seen,
            RequestUtil vaadin) {
        http.addFilterBefore(seen.filter(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll() // who asks for nonsense hears so, and not that there is a sign-in
                        .requestMatchers(HttpMethod.GET, PUBLIC_FILES)
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        pages -> pages.loginView(SIGN_IN, SIGN_IN)
                                .enableCsrfConfiguration(false)
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .csrf(forgery -> forgery.ignoringRequestMatchers(
                        vaadin::isFrameworkInternalRequest)) // Vaadin guards those itself
                .exceptionHandling(handling -> handling.accessDeniedHandler(PageSecurity::refuse))
                .formLogin(form ->
                        form.authenticationDetailsSource(addresses::of).failureHandler(PageSecurity::backToTheForm))
                .headers(PageSecurity::keepOthersOut);
        if (!providers.offers().isEmpty()) {
            http.oauth2Login(outside -> outside.loginPage(SIGN_IN)
                    .clientRegistrationRepository(providers)
                    .userInfoEndpoint(info -> info.oidcUserService(openIdUsers))
                    .failureHandler(PageSecurity::backWithReason));
        }
        return http.build();
    }

    private static void backToTheForm(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String why = refusal instanceof TooManyAttempts tooMany ? "wait=" + tooMany.secondsToWait() : "error";
        response.sendRedirect(SIGN_IN + "?" + why);
    }

    /** A sign-in page that outlived its session, as at a restart of the server, gets another try. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CsrfException && SIGN_IN.equals(request.getServletPath())) {
            response.sendRedirect(SIGN_IN + "?again");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, refusal);
        }
    }

    private static void backWithReason(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String code = refusal instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "failed";
        boolean ours = OpenIdUsers.UNKNOWN.equals(code) || OpenIdUsers.UNVERIFIED.equals(code);
        response.sendRedirect(SIGN_IN + "?refused=" + (ours ? code : "failed"));
    }

    private static void keepOthersOut(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .addObjectPostProcessor(early());
    }

    /** Pages are forwarded to Vaadin's servlet, and a forward sends the answer before late headers could be written. */
    private static ObjectPostProcessor<HeaderWriterFilter> early() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }
}
