package org.posthorn.correspondence;

import java.util.List;
import java.util.function.Supplier;
import org.posthorn.account.Role;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does what a page does for its signed-in user. */
public final class ActingAs {

    private ActingAs() {}

    private record Principal(UserId userId, AccountId accountId, Role role) implements SignedIn {}

    public static <T> T user(User user, Supplier<T> work) {
        Principal principal = new Principal(user.id(), user.accountId(), user.role());
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(principal, null, List.of()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
