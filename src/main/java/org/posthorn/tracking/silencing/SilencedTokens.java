package org.posthorn.tracking.silencing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.posthorn.tracking.Token;
import org.posthorn.tracking.silencing.SilencedTable.Change;
import org.springframework.stereotype.Component;

/**
 * The silenced tokens in memory, so that a hit needs no database to be left alone (P6). Only the newest {@value #MOST} are held;
 * hits on others are dropped by the sink, which sees the database.
 */
@Component
public class SilencedTokens {

    private static final int MOST = 500_000;

    private final Cache<Token, Boolean> silenced =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final SilencedTable table;
    private long known;

    /** Loads them before the first request can come. */
    SilencedTokens(SilencedTable table) {
        this.table = table;
        this.known = table.latest();
        table.newest(MOST, this::apply);
    }

    /** Whether a hit on this token leaves no trace. */
    public boolean contains(Token token) {
        return silenced.getIfPresent(token) != null;
    }

    /** Learns what was decided since the last time, on whichever node. */
    synchronized void refresh() {
        table.after(known, change -> {
            apply(change);
            known = Math.max(known, change.number());
        });
    }

    private void apply(Change change) {
        if (change.silenced()) {
            silenced.put(change.token(), true);
        } else {
            silenced.invalidate(change.token());
        }
    }
}
