package org.posthorn.activity.ui;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.tracking.EmailCursor;
import org.posthorn.tracking.EmailFilter;
import org.posthorn.tracking.EmailPage;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.EmailState;
import org.posthorn.tracking.SearchingEmails;

/**
 * The mails that one window shows, in the order they had when it loaded them: new activity changes a row where it is,
 * so that nothing jumps under the reader's eyes. Keeps ids only; rows are read afresh, by key, whenever they are shown.
 */
class FeedList {

    private static final int PAGE = 100;
    /** The bar says at most how many mails have new activity. */
    static final int MOST_NEWER = 20;

    private final SearchingEmails emails;
    private final Viewer viewer;
    private final EmailFilter filter;
    private final List<OutgoingEmailId> order = new ArrayList<>();
    private final Map<OutgoingEmailId, EmailState> states = new HashMap<>();
    private final @Nullable EmailRow top;
    private @Nullable EmailCursor next;

    /** @param pinned comes first wherever it would stand otherwise; null for none */
    FeedList(SearchingEmails emails, Viewer viewer, EmailFilter filter, @Nullable EmailRow pinned) {
        this.emails = emails;
        this.viewer = viewer;
        this.filter = filter;
        if (pinned != null) {
            append(List.of(pinned));
        }
        EmailPage first = emails.page(viewer.account(), viewer.user(), filter, null, PAGE);
        top = first.rows().isEmpty() ? null : first.rows().getFirst();
        next = first.next();
        append(first.rows());
    }

    boolean isEmpty() {
        return order.isEmpty();
    }

    /** The rows from {@code offset} on; fewer than {@code limit} at the list's end only. */
    List<EmailRow> rows(int offset, int limit) {
        while (true) {
            loadUpTo(offset + limit);
            List<OutgoingEmailId> wanted =
                    List.copyOf(order.subList(Math.min(offset, order.size()), Math.min(offset + limit, order.size())));
            Map<OutgoingEmailId, EmailRow> found = read(wanted);
            if (found.size() == wanted.size()) {
                return wanted.stream()
                        .map(found::get)
                        .map(Objects::requireNonNull)
                        .toList();
            }
            order.removeIf(id -> wanted.contains(id) && !found.containsKey(id));
        }
    }

    private void loadUpTo(int count) {
        while (order.size() < count && next != null) {
            EmailPage page = emails.page(viewer.account(), viewer.user(), filter, next, PAGE);
            next = page.next();
            append(page.rows());
        }
    }

    private void append(List<EmailRow> rows) {
        rows.stream().filter(row -> states.put(row.id(), row.state()) == null).forEach(row -> order.add(row.id()));
    }

    private Map<OutgoingEmailId, EmailRow> read(List<OutgoingEmailId> ids) {
        return emails.byIds(viewer.account(), viewer.user(), ids).stream().collect(toMap(EmailRow::id, row -> row));
    }

    /** The present rows of those mails that were loaded. */
    List<EmailRow> refreshed(Set<OutgoingEmailId> ids) {
        List<OutgoingEmailId> loaded = ids.stream().filter(states::containsKey).toList();
        return List.copyOf(read(loaded).values());
    }

    /** The mail's state if it is another one than when this was asked last, or when the mail was loaded. */
    Optional<EmailState> newState(EmailRow row) {
        EmailState before = states.put(row.id(), row.state());
        return before == row.state() ? Optional.empty() : Optional.of(row.state());
    }

    /** How many mails would stand above the first one, were the list loaded now; at most {@link #MOST_NEWER}. */
    int newer() {
        return (int) emails.page(viewer.account(), viewer.user(), filter, null, MOST_NEWER).rows().stream()
                .filter(isNewer())
                .count();
    }

    private Predicate<EmailRow> isNewer() {
        EmailRow first = top;
        return first == null
                ? row -> true
                : row -> row.lastActivityAt().isAfter(first.lastActivityAt())
                        && !row.id().equals(first.id());
    }
}
