package org.posthorn.tracking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.OutgoingEmailId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a mail of the current account got, whatever the verdict (T14). Whose mail it is, the caller has asked before. */
@Service
@Transactional(readOnly = true)
public class EngagementHistory {

    /** A mail that machines asked for more often than this shows its newest ones. */
    private static final Limit NEWEST = Limit.of(500);

    private static final Comparator<EngagementRow> NEWEST_FIRST = Comparator.comparing(EngagementRow::at)
            .thenComparingLong(EngagementRow::id)
            .reversed();

    private final Engagements engagements;
    private final VerdictRevisions revisions;
    private final OutgoingRecipients recipients;
    private final TrackingTokens tokens;

    EngagementHistory(
            Engagements engagements, VerdictRevisions revisions, OutgoingRecipients recipients, TrackingTokens tokens) {
        this.engagements = engagements;
        this.revisions = revisions;
        this.recipients = recipients;
        this.tokens = tokens;
    }

    /** The newest 500 engagements of the mail, newest first; empty for a mail of another account. */
    public List<EngagementRow> of(OutgoingEmailId email) {
        List<Engagement> found = engagements.findByEmailIdOrderByIdDesc(email.value(), NEWEST);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, String> addresses = recipients.findByEmailIdOrderById(email.value()).stream()
                .collect(Collectors.toMap(OutgoingRecipient::id, OutgoingRecipient::address));
        Map<Token, @Nullable String> urls = new HashMap<>();
        tokens.findByEmailId(email.value()).forEach(token -> urls.put(token.token(), token.url()));
        return found.stream()
                .map(engagement ->
                        engagement.row(addresses.get(engagement.recipientId()), urls.get(engagement.token())))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** How later evidence changed the verdict of an engagement, the newest change first (T15). */
    public List<RevisionRow> revisionsOf(long engagement) {
        return revisions.findByEngagementIdOrderByIdDesc(engagement, NEWEST).stream()
                .map(VerdictRevision::row)
                .toList();
    }
}
