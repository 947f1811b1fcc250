package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.correspondence.TimelinePage;
import org.posthorn.correspondence.TimelineRow;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The timeline of one record, pinned lines first, then the newest (R2). Loads further pages by key when asked. */
@StyleSheet("context://styles/correspondence.css")
class Timeline extends Div {

    private static final Logger log = LoggerFactory.getLogger(Timeline.class);

    private static final int PAGE = 20;

    private final Desk desk;
    private final RecordRef record;
    private final KindFilter filter = new KindFilter(this::reload);
    private final Div newNote = new Div();
    private final Div content = new Div();
    private final Button more = new Button(translate("correspondence.timeline.older"), click -> loadMore());
    private final OrderedList lines = new OrderedList();
    private final List<TimelineRow> rows = new ArrayList<>();
    private @Nullable String next;

    Timeline(Desk desk, RecordRef record) {
        this.desk = desk;
        this.record = record;
        addClassName("timeline");
        content.addClassName("timeline-content");
        lines.addClassName("timeline-lines");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.setDisableOnClick(true);
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", translate("correspondence.timeline"));
        add(heading(), filter, newNote, content, more, new KeyHelp());
    }

    private Component heading() {
        Button note = new Button(translate("correspondence.note.add"), click -> writeNote());
        note.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div acts = new Div(note);
        if (record.type() == RecordType.CONTACT) {
            Button mail = new Button(
                    translate("correspondence.compose.write"), click -> Composing.go(this, "contact", record.id()));
            mail.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            acts.add(mail);
        }
        acts.addClassName("timeline-acts");
        Div heading = new Div(new H2(translate("correspondence.timeline")), acts);
        heading.addClassName("timeline-heading");
        return heading;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        reload();
    }

    /** Reads it all again, as far as it was read before. */
    void reload() {
        int seen = Math.max(PAGE, (rows.size() + PAGE - 1) / PAGE * PAGE);
        rows.clear();
        lines.removeAll();
        next = null;
        load(seen);
    }

    private void loadMore() {
        load(PAGE);
    }

    private void load(int limit) {
        try {
            TimelinePage page = desk.timeline().page(record, filter.kinds(), next, limit);
            rows.addAll(page.rows());
            next = page.next();
            new TimelineLines(desk, this::reload).of(page.rows()).forEach(line -> lines.add(new ListItem(line)));
            show(rows.isEmpty() ? placeholder() : lines);
        } catch (DataAccessException e) {
            log.warn("A timeline could not be read.", e);
            show(Placeholder.failed(this::reload));
        }
        more.setVisible(next != null);
        more.setEnabled(true);
    }

    private Placeholder placeholder() {
        return filter.kinds().isEmpty() ? Placeholder.empty() : Placeholder.nothingOfThatKind(filter::clear);
    }

    private void show(Component shown) {
        if (content.getChildren().noneMatch(shown::equals)) {
            content.removeAll();
            content.add(shown);
        }
    }

    private void writeNote() {
        newNote.removeAll();
        newNote.add(new NoteEditor(
                "",
                translate("correspondence.note.add"),
                text -> {
                    desk.notes().add(record, text);
                    newNote.removeAll();
                    reload();
                },
                newNote::removeAll));
    }
}
