package org.posthorn.account.security;

import java.util.ArrayList;
import java.util.List;
import org.posthorn.account.Role;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A user of ours for whom Google or Microsoft vouched. */
class OpenIdPrincipal extends DefaultOidcUser implements SignedIn {

    private final UserPrincipal user;

    OpenIdPrincipal(User user, OidcUser vouchedFor) {
        super(authorities(user), vouchedFor.getIdToken(), vouchedFor.getUserInfo());
        this.user = UserPrincipal.of(user);
    }

    private static List<GrantedAuthority> authorities(User user) {
        return new ArrayList<>(UserPrincipal.of(user).getAuthorities());
    }

    @Override
    public UserId userId() {
        return user.userId();
    }

    @Override
    public AccountId accountId() {
        return user.accountId();
    }

    @Override
    public Role role() {
        return user.role();
    }

    @Override
    public int era() {
        return user.era();
    }
}
