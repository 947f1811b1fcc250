package org.posthorn.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.CheckingTokens;
import org.posthorn.account.CheckingTokens.TokenHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a request in by {@code Authorization: Bearer}, for the length of this request. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final CheckingTokens checking;

    BearerTokenFilter(CheckingTokens checking) {
        this.checking = checking;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        bearer(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(checking::holderOf)
                .map(BearerTokenFilter::authentication)
                .ifPresent(signedIn -> SecurityContextHolder.setContext(new SecurityContextImpl(signedIn)));
        chain.doFilter(request, response);
    }

    private static Optional<String> bearer(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static Authentication authentication(TokenHolder holder) {
        UserPrincipal principal = UserPrincipal.of(holder.user());
        List<GrantedAuthority> authorities = new ArrayList<>(principal.getAuthorities());
        holder.scopes().forEach(scope -> authorities.add(new SimpleGrantedAuthority(scope.authority())));
        return new PreAuthenticatedAuthenticationToken(principal, "", authorities);
    }
}
