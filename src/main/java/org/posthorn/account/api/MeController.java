package org.posthorn.account.api;

import java.util.Locale;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.kernel.PublicId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the signed-in user is. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final Users users;

    MeController(Users users) {
        this.users = users;
    }

    /**
     * @param role {@code user} or {@code super_admin}
     * @param senderKey stands in the address of each pixel of the user's, {@code /o/{senderKey}/…}: the user's own mail client
     *     can tell by it which images not to load (T17)
     */
    record Me(String id, String email, String name, String role, String senderKey) {

        static Me of(User user) {
            return new Me(
                    PublicId.of(user.id().value()),
                    user.email().value(),
                    user.displayName(),
                    user.role().name().toLowerCase(Locale.ROOT),
                    user.senderKey());
        }
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    Me me() {
        return Me.of(users.findById(SignedIn.required().userId().value()).orElseThrow());
    }
}
