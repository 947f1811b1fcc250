package org.posthorn.account.security;

import java.net.InetAddress;
import org.posthorn.account.CheckingPasswords;
import org.posthorn.account.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs in by e-mail address and password, for the form and for {@code POST /api/v1/tokens} alike. Being the only provider
 * bean, it serves every chain; a chain that named it once more would count each attempt twice.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final CheckingPasswords checking;
    private final SignInAttempts attempts;

    PasswordSignIn(CheckingPasswords checking, SignInAttempts attempts) {
        this.checking = checking;
        this.attempts = attempts;
    }

    /** Expects the client's {@link InetAddress} as the details. */
    @Override
    public Authentication authenticate(Authentication request) {
        InetAddress address = addressOf(request);
        String email = request.getName();
        attempts.begin(address, email);
        User user = checking.check(email, String.valueOf(request.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("Wrong e-mail address or password."));
        attempts.succeeded(address, email);
        UserPrincipal principal = UserPrincipal.of(user);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static InetAddress addressOf(Authentication request) {
        if (request.getDetails() instanceof InetAddress address) {
            return address;
        }
        throw new IllegalStateException("An attempt to sign in came without its network address.");
    }
}
