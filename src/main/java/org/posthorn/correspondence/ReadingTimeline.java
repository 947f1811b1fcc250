package org.posthorn.correspondence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.correspondence.TimelineKeys.Reader;
import org.posthorn.crm.FindingRecords;
import org.posthorn.kernel.RecordRef;
import org.posthorn.tracking.SharingTracking;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The timeline of a record and of those merged into it, as the signed-in user may see it (R2, P11, P12). */
@Service
@Transactional(readOnly = true)
public class ReadingTimeline {

    /** Nobody reads on when this much is pinned. */
    private static final int MOST_PINNED = 50;

    private final FindingRecords records;
    private final TimelineKeys keys;
    private final ReadingLoggedEmails emails;
    private final SharingTracking sharing;

    ReadingTimeline(FindingRecords records, TimelineKeys keys, ReadingLoggedEmails emails, SharingTracking sharing) {
        this.records = records;
        this.keys = keys;
        this.emails = emails;
        this.sharing = sharing;
    }

    /**
     * At most {@code limit} lines and, on the first page, the pinned ones before them.
     *
     * @param kinds empty for all
     * @param cursor of the page before, or null for the first page
     * @throws InvalidInput when the cursor is not one of ours
     */
    public TimelinePage page(RecordRef record, Set<EntryKind> kinds, @Nullable String cursor, int limit) {
        SignedIn user = SignedIn.required();
        Reader reader = new Reader(user, sharing.byAccount(user.accountId()));
        Set<RecordRef> family = records.withMerged(record);
        List<TimelineKey> found = newest(reader, family, kinds, false, at(cursor), limit + 1);
        boolean more = found.size() > limit;
        List<TimelineKey> shown = new ArrayList<>(
                cursor == null ? newest(reader, family, kinds, true, TimelineCursor.TOP, MOST_PINNED) : List.of());
        shown.addAll(more ? found.subList(0, limit) : found);
        return new TimelinePage(
                rows(user, shown), more ? found.get(limit - 1).cursor().text() : null);
    }

    private static TimelineCursor at(@Nullable String cursor) {
        return cursor == null
                ? TimelineCursor.TOP
                : TimelineCursor.parse(cursor)
                        .orElseThrow(() -> new InvalidInput("cursor", "Must be a nextCursor of an earlier answer."));
    }

    /** One walk for each record and kind, merged here: a single query over several would have to sort them all. */
    private List<TimelineKey> newest(
            Reader reader,
            Collection<RecordRef> family,
            Set<EntryKind> kinds,
            boolean pinned,
            TimelineCursor after,
            int limit) {
        Set<TimelineKey> found = new LinkedHashSet<>();
        for (RecordRef member : family) {
            if (kinds.isEmpty()) {
                found.addAll(keys.find(reader, member, null, pinned, after, limit));
            }
            kinds.forEach(kind -> found.addAll(keys.find(reader, member, kind, pinned, after, limit)));
        }
        return found.stream().sorted(TimelineKey.NEWEST_FIRST).limit(limit).toList();
    }

    private List<TimelineRow> rows(SignedIn user, List<TimelineKey> shown) {
        List<Long> mails = shown.stream()
                .filter(key -> key.kind() == EntryKind.EMAIL)
                .map(TimelineKey::subject)
                .toList();
        Map<Long, MailLine> lines = emails.lines(user, mails);
        return shown.stream()
                .filter(key -> key.kind() != EntryKind.EMAIL || lines.containsKey(key.subject()))
                .map(key ->
                        new TimelineRow(key.kind(), key.at(), key.subject(), key.pinned(), lines.get(key.subject())))
                .toList();
    }
}
