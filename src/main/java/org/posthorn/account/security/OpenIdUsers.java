package org.posthorn.account.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountScope;
import org.posthorn.account.AccountSettings;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Finds the user for whom an outside service vouches, by e-mail address. Never makes one.
 *
 * <p>Google must say that it verified the address. Microsoft doesn't say so: an address there is what the directory's
 * administrators entered. So only one directory is trusted, which whoever runs this server chose; tokens of others are
 * refused, and so is an address that the directory itself calls unverified ({@code xms_edov}).
 */
@Component
class OpenIdUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Error codes, which the sign-in page turns into words. */
    static final String UNVERIFIED = "unverified";

    static final String UNKNOWN = "unknown";

    private final OidcUserService provider = new OidcUserService();
    private final Users users;
    private final AccountSettings settings;

    OpenIdUsers(Users users, AccountSettings settings) {
        this.users = users;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser vouchedFor = provider.loadUser(request);
        String email = vouchedFor.getIdToken().getEmail();
        if (email == null || !verified(request.getClientRegistration().getRegistrationId(), vouchedFor)) {
            throw refused(UNVERIFIED);
        }
        User user = AccountScope.callAsSystem(() -> users.findByEmail(email.toLowerCase(Locale.ROOT)))
                .filter(User::active)
                .orElseThrow(() -> refused(UNKNOWN));
        return new OpenIdPrincipal(user, vouchedFor);
    }

    private boolean verified(String service, OidcUser vouchedFor) {
        var claims = vouchedFor.getIdToken();
        return OpenIdProviders.MICROSOFT.equals(service)
                ? settings.signIn().microsoft().tenant().equalsIgnoreCase(claims.getClaimAsString("tid"))
                        && !saysNo(claims.getClaim("xms_edov"))
                : Boolean.TRUE.equals(claims.getEmailVerified());
    }

    private static boolean saysNo(@Nullable Object claim) {
        return claim != null && !claim.equals(true) && !claim.toString().equals("1");
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
