package org.posthorn.standin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posthorn.mailbox.Provider;

/** Where the two providers differ in OpenID Connect. */
interface OidcShape {

    Provider provider();

    /** What a call is for: discovery, keys, authorize, token, revoke, userinfo, or nothing known. */
    String step(Call call);

    Map<String, Object> discovery(List<String> path);

    String issuer();

    /** What an id token says of a user. */
    Map<String, Object> claims(String user, String subject);

    boolean knows(String scope);

    /** Whether a refresh token is given out. */
    boolean offline(Call call, Set<String> scopes, boolean first);

    /** What is said of a refresh token that is no longer good. */
    String revoked();

    /** An error of the token endpoint, as its JSON. */
    Map<String, Object> error(Refusal refusal);
}
