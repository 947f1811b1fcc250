package org.posthorn.tracking.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of sent mails.
 *
 * @param nextCursor what to ask for the next part with, or null at the end
 */
record EmailList(List<EmailResource> items, @Nullable String nextCursor) {}
