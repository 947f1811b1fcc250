package org.posthorn.workspace.google;

import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;

/**
 * A verified call of Google's servers.
 *
 * @param address that Google vouches for, or null when it says nothing of the user
 * @param user whose address that is, or null when it is nobody's who is active here
 */
public record AddOnCall(
        AddOnEvent event,
        @Nullable EmailAddress address,
        @Nullable AddOnUser user) {

    /** Under which a request carries it. */
    public static final String ATTRIBUTE = "org.posthorn.workspace.call";
}
