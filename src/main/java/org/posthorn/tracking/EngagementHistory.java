package org.posthorn.tracking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.Draft.RecipientKind;
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

    /** The newest 500 engagements of the mail, newest first; empty for a mail of another account. For its sender's eyes. */
    public List<EngagementRow> of(OutgoingEmailId email) {
        return of(email, recipient -> true);
    }

    /** The same as this user may see it: who got a hidden copy is for the sender only (P11). */
    public List<EngagementRow> shownTo(UserId reader, EmailRow email) {
        return of(email.id(), recipient -> email.sender().equals(reader) || recipient.kind() != RecipientKind.BCC);
    }

    private List<EngagementRow> of(OutgoingEmailId email, Predicate<OutgoingRecipient> named) {
        List<Engagement> found = engagements.findByEmailIdOrderByIdDesc(email.value(), NEWEST);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, String> addresses = recipients.findByEmailIdOrderById(email.value()).stream()
                .filter(named)
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
