package org.posthorn.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a timeline.
 *
 * @param rows pinned ones first, all of them on the first page; then the newest first
 * @param next the cursor of the next page, or null at the end
 */
public record TimelinePage(List<TimelineRow> rows, @Nullable String next) {}
