package org.posthorn.tracking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of mails, the latest activity first.
 *
 * @param next where the list goes on, or null at its end
 */
public record EmailPage(List<EmailRow> rows, @Nullable EmailCursor next) {}
