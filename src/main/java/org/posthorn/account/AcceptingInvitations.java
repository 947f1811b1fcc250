package org.posthorn.account;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes a user of whoever holds an invitation's link, once (A7). */
@Service
public class AcceptingInvitations {

    private final InvitingUsers inviting;
    private final Invitations invitations;
    private final CreatingAccounts creating;
    private final Audit audit;
    private final Clock clock;

    AcceptingInvitations(
            InvitingUsers inviting, Invitations invitations, CreatingAccounts creating, Audit audit, Clock clock) {
        this.inviting = inviting;
        this.invitations = invitations;
        this.creating = creating;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds the user. What a password must be like is for the caller to ask {@link PasswordRule}.
     *
     * @return null when the link is dead: used, withdrawn, too old or never ours
     * @throws EmailTaken when the address became a user's meanwhile, here or in another account
     */
    public @Nullable User accept(String secret, String displayName, String password) {
        Invitation invitation = inviting.behind(secret);
        if (invitation == null) {
            return null;
        }
        try {
            return creating.addUser(
                    invitation.accountId(),
                    invitation.email(),
                    displayName,
                    password,
                    invitation.role(),
                    user -> take(invitation, user));
        } catch (Used e) {
            return null;
        }
    }

    private void take(Invitation invitation, User user) {
        if (invitations.take(invitation.id(), clock.instant()) == 0) {
            throw new Used();
        }
        String email = user.email().value();
        audit.recordBy(
                user.accountId(),
                user.id(),
                new AuditEntry("users.joined", email, null, user.role().name()));
    }

    /** Somebody was quicker. */
    private static final class Used extends RuntimeException {

        private Used() {
            super("The link was used.");
        }
    }
}
