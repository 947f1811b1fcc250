package org.posthorn.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.posthorn.account.ClientAddresses;
import org.posthorn.account.RecentAddresses;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request of a signed-in user: ends the session of one who was deactivated, has another role now (A7) or chose another
 * password elsewhere, and
 * notes the network address of one who wasn't (T17).
 */
class SeenUsersFilter extends OncePerRequestFilter {

    private final Users users;
    private final RecentAddresses recent;
    private final ClientAddresses addresses;

    SeenUsersFilter(Users users, RecentAddresses recent, ClientAddresses addresses) {
        this.users = users;
        this.recent = recent;
        this.addresses = addresses;
    }

    /** The frontend's files are everybody's: they ask for no session and no database. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/VAADIN/build/") || path.startsWith("/styles/") || path.startsWith("/images/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn signedIn = SignedIn.current();
        if (signedIn != null) {
            if (stillStands(signedIn)) {
                recent.note(signedIn.accountId(), signedIn.userId(), addresses.of(request));
            } else {
                end(request);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean stillStands(SignedIn signedIn) {
        return users.findById(signedIn.userId().value())
                .filter(User::active)
                .filter(user -> user.role() == signedIn.role())
                .filter(user -> user.era() == signedIn.era())
                .isPresent();
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
