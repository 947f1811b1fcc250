package org.posthorn.account.security;

import java.util.List;
import org.posthorn.account.Role;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A signed-in user, as a session or an API request holds it: ids only, so that a session can be stored.
 *
 * @param user the user's id
 * @param account the id of the user's account
 * @param era the user's era at sign-in
 */
record UserPrincipal(long user, long account, Role role, int era) implements SignedIn, UserDetails {

    static UserPrincipal of(User user) {
        return new UserPrincipal(user.id().value(), user.accountId().value(), user.role(), user.era());
    }

    @Override
    public UserId userId() {
        return new UserId(user);
    }

    @Override
    public AccountId accountId() {
        return new AccountId(account);
    }

    /** {@code ROLE_USER}, and {@code ROLE_SUPER_ADMIN} beside it for a super-admin. */
    @Override
    public List<GrantedAuthority> getAuthorities() {
        return role == Role.SUPER_ADMIN
                ? AuthorityUtils.createAuthorityList("ROLE_USER", "ROLE_SUPER_ADMIN")
                : AuthorityUtils.createAuthorityList("ROLE_USER");
    }

    @Override
    public String getUsername() {
        return Long.toString(user);
    }

    /** Empty: nothing that could sign in is kept here. */
    @Override
    public String getPassword() {
        return "";
    }
}
