package org.posthorn.workspace.google;

import org.posthorn.account.Role;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;

/**
 * The user for whom Google vouches, for the length of one request.
 *
 * @param address that Google knows the user by: the mailbox that the add-on stands beside
 */
public record AddOnUser(UserId userId, AccountId accountId, Role role, EmailAddress address) implements SignedIn {

    static AddOnUser of(User user, EmailAddress address) {
        return new AddOnUser(user.id(), user.accountId(), user.role(), address);
    }
}
