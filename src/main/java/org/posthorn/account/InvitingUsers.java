package org.posthorn.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites people to the current account by link (A7); callers let super-admins do that only. */
@Service
public class InvitingUsers {

    private static final int SECRET_LENGTH = 40;
    private static final String INVITED = "users.invited";

    private final Invitations invitations;
    private final Users users;
    private final InvitationMail mail;
    private final AccountSettings settings;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InvitingUsers(
            Invitations invitations,
            Users users,
            InvitationMail mail,
            AccountSettings settings,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.invitations = invitations;
        this.users = users;
        this.mail = mail;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * An invitation and its link, which nobody can look up later.
     *
     * @param mailed whether the link went out by mail as well
     */
    public record Invited(Invitation invitation, String link, boolean mailed) {}

    /**
     * Invites somebody; an earlier link to the same address ends.
     *
     * @param language of the mail
     * @throws InvalidInput when a user of the account has the address
     */
    public Invited invite(UserId inviter, EmailAddress email, Role role, Locale language) {
        String secret = RandomText.ofLength(SECRET_LENGTH);
        Invitation invitation = transaction.execute(status -> keep(inviter, email, role, secret));
        String link = settings.publicUrl() + "/invite/" + secret;
        return new Invited(invitation, link, mail.send(invitation, link, language));
    }

    private Invitation keep(UserId inviterId, EmailAddress email, Role role, String secret) {
        User inviter = users.findById(inviterId.value()).orElseThrow();
        users.findByEmail(email.value()).ifPresent(user -> {
            throw new InvalidInput(
                    "email",
                    user.active() ? "Is a user already." : "Is a user who was deactivated: reactivate instead.");
        });
        open().stream().filter(earlier -> earlier.email().equals(email)).forEach(this::withdraw);
        audit.record(inviter.accountId(), new AuditEntry(INVITED, email.value(), null, role.name()));
        return invitations.save(new Invitation(inviter, email, role, TokenHash.of(secret), clock.instant()));
    }

    /** Those that can still be accepted, newest first. */
    @Transactional(readOnly = true)
    public List<Invitation> open() {
        return invitations.findByAcceptedAtIsNullAndWithdrawnAtIsNullAndExpiresAtAfterOrderByIdDesc(clock.instant());
    }

    /** @return false when the account has no such open invitation */
    @Transactional
    public boolean withdraw(long id) {
        Optional<Invitation> found = invitations.findById(id).filter(held -> held.openAt(clock.instant()));
        found.ifPresent(this::withdraw);
        return found.isPresent();
    }

    private void withdraw(Invitation invitation) {
        invitation.withdraw(clock.instant());
        String email = invitation.email().value();
        audit.record(
                invitation.accountId(),
                new AuditEntry(INVITED, email, invitation.role().name(), null));
    }

    /** The open invitation behind a link's secret, or null; for whoever has the link. */
    public @Nullable Invitation behind(String secret) {
        return AccountScope.callAsSystem(() -> invitations.findByHash(TokenHash.of(secret)))
                .filter(invitation -> invitation.openAt(clock.instant()))
                .orElse(null);
    }
}
