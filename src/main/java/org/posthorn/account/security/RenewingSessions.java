package org.posthorn.account.security;

import org.posthorn.account.User;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Carries the current session of a user over into a new era, while the user's other sessions end with the old one. */
@Component
public class RenewingSessions {

    /** To be called in a request of that user's session. */
    public void renew(User user) {
        UserPrincipal principal = UserPrincipal.of(user);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
