package org.posthorn.tracking.recording;

import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;

/**
 * What stands behind a token.
 *
 * @param recipient whose own token it is, null where it serves several people (T12)
 * @param hidden whether no reader can see the link
 */
record TokenTarget(
        Token token, long email, HitKind kind, @Nullable Long recipient, boolean hidden) {}
