package org.posthorn.account;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The users of the current account and what they may do (A7); callers let super-admins change that only. */
@Service
@Transactional
public class KeepingUsers {

    private final Users users;
    private final IssuingTokens tokens;
    private final AccountLock lock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    KeepingUsers(Users users, IssuingTokens tokens, AccountLock lock, Audit audit, ApplicationEventPublisher events) {
        this.users = users;
        this.tokens = tokens;
        this.lock = lock;
        this.audit = audit;
        this.events = events;
    }

    /** Some users in the order they came; those behind that one, or the first. */
    @Transactional(readOnly = true)
    public List<User> page(@Nullable UserId after, int limit) {
        return users.findByIdGreaterThanOrderById(after == null ? 0 : after.value(), Limit.of(limit));
    }

    /** All users, by name. */
    @Transactional(readOnly = true)
    public List<User> all() {
        return users.findByOrderByDisplayNameAscIdAsc();
    }

    /**
     * Changes what a user may do. One who is deactivated loses tokens and sessions at once; mails stay.
     *
     * @param role null for as it is
     * @param active null for as it is
     * @throws NoSuchElementException when the account has no such user
     * @throws InvalidInput when no active super-admin would remain
     */
    public User change(UserId id, @Nullable Role role, @Nullable Boolean active) {
        SignedIn signedIn = SignedIn.required();
        lock.take(signedIn.accountId());
        User user = users.findById(id.value()).orElseThrow();
        Role newRole = role == null ? user.role() : role;
        boolean newActive = active == null ? user.active() : active;
        refuseToLeaveNobody(user, newRole, newActive);
        if (newRole != user.role()) {
            note(user, "users.role", user.role().name(), newRole.name());
        }
        if (newActive != user.active()) {
            note(user, "users.active", Boolean.toString(user.active()), Boolean.toString(newActive));
        }
        if (newRole != user.role() || newActive != user.active()) {
            user.change(newRole, newActive);
            endAccess(user);
        }
        return user;
    }

    private void endAccess(User user) {
        if (!user.active()) {
            tokens.revokeAll(user.id());
        }
        events.publishEvent(new AccessEnded(user.accountId(), user.id()));
    }

    private void refuseToLeaveNobody(User user, Role role, boolean active) {
        boolean stays = role == Role.SUPER_ADMIN && active;
        boolean was = user.role() == Role.SUPER_ADMIN && user.active();
        if (was
                && !stays
                && users.countByRoleAndActiveTrueAndIdNot(
                                Role.SUPER_ADMIN, user.id().value())
                        == 0) {
            throw new InvalidInput(active ? "role" : "active", "At least one active super-admin must remain.");
        }
    }

    private void note(User user, String what, String before, String after) {
        audit.record(user.accountId(), new AuditEntry(what, user.email().value(), before, after));
    }
}
