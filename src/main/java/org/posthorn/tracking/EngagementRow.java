package org.posthorn.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One engagement as the sender sees it.
 *
 * @param recipient whose own token it was, or null where the mail has one token for several people (T12)
 * @param confidence from 0 to 1
 * @param reasons why the verdict is what it is, in words
 * @param counted whether it counts as opened or clicked
 * @param inferred whether it follows from another engagement instead of a hit of its own (T13)
 * @param client mail program or device in words, empty when unknown
 * @param place country or city, or null when unknown
 * @param url the link's target, null for an open
 */
public record EngagementRow(
        long id,
        EngagementKind kind,
        Instant at,
        @Nullable String recipient,
        Verdict verdict,
        double confidence,
        List<String> reasons,
        boolean counted,
        boolean inferred,
        String client,
        @Nullable String place,
        @Nullable String url) {}
