package org.posthorn.tracking;

import org.jspecify.annotations.Nullable;

/**
 * A token that was put into a mail.
 *
 * @param url the link's exact target, null for the pixel
 * @param hidden whether no reader can see the link: a hit on it gives a machine away (T15)
 */
public record NewToken(Token token, HitKind kind, @Nullable String url, boolean hidden) {}
