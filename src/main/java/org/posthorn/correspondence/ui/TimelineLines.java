package org.posthorn.correspondence.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.correspondence.EntryKind;
import org.posthorn.correspondence.NoteLine;
import org.posthorn.correspondence.TimelineRow;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.tracking.EmailRow;

/** Turns rows of a timeline into what is shown, reading what they stand for in one go per kind. */
class TimelineLines {

    private final Desk desk;
    private final Runnable changed;

    /** @param changed called when a line should stand elsewhere now */
    TimelineLines(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    Stream<Component> of(List<TimelineRow> rows) {
        Map<Long, NoteLine> notes = desk.notes().lines(subjects(rows, EntryKind.NOTE));
        Map<Long, EmailRow> sent = sent(rows);
        return rows.stream().map(row -> line(row, notes, sent)).filter(Objects::nonNull);
    }

    private @Nullable Component line(TimelineRow row, Map<Long, NoteLine> notes, Map<Long, EmailRow> sent) {
        return switch (row.kind()) {
            case EMAIL -> row.mail() == null ? null : new MailItem(desk, row.mail(), row.at(), row.pinned(), changed);
            case NOTE -> notes.containsKey(row.subject()) ? new NoteItem(desk, note(notes, row), changed) : null;
            case OPEN, CLICK -> sent.containsKey(row.subject()) ? new EngagementItem(row, mail(sent, row)) : null;
        };
    }

    private static NoteLine note(Map<Long, NoteLine> notes, TimelineRow row) {
        return Objects.requireNonNull(notes.get(row.subject()));
    }

    private static EmailRow mail(Map<Long, EmailRow> sent, TimelineRow row) {
        return Objects.requireNonNull(sent.get(row.subject()));
    }

    private Map<Long, EmailRow> sent(List<TimelineRow> rows) {
        SignedIn user = SignedIn.required();
        List<OutgoingEmailId> ids = Stream.of(EntryKind.OPEN, EntryKind.CLICK)
                .flatMap(kind -> subjects(rows, kind).stream())
                .distinct()
                .map(OutgoingEmailId::new)
                .toList();
        return desk.sent().shownByIds(user.accountId(), user.userId(), ids).stream()
                .collect(toMap(mail -> mail.id().value(), Function.identity()));
    }

    private static List<Long> subjects(List<TimelineRow> rows, EntryKind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(TimelineRow::subject)
                .toList();
    }
}
