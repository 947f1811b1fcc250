package org.posthorn.activity;

import java.time.Instant;
import java.util.List;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.EngagementKind;

/**
 * What a user's bell shows.
 *
 * @param unread how many notices are unread, at most {@link #MOST}
 * @param items the unread ones and the latest read ones, the newest first
 */
public record Bell(int unread, List<Item> items) {

    /** More unread notices than this aren't counted. */
    public static final int MOST = 99;

    /**
     * One notice about a mail that is still there.
     *
     * @param id grows with time
     * @param times how often it happened since the last reading
     */
    public record Item(long id, EmailRow email, EngagementKind kind, Instant at, int times, boolean read) {}
}
