package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.posthorn.account.User;
import org.posthorn.crm.CrmRecord;
import org.posthorn.crm.KeepingRecords;
import org.posthorn.crm.RecordOrder;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;
import org.posthorn.shell.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A list of all records of one type (R1): searched while typing, sorted, loaded as it scrolls into view. */
@StyleSheet("context://styles/records.css")
@JavaScript("context://scripts/time.js") // words times in the viewer's zone
abstract class RecordsView<R extends CrmRecord, F> extends Div implements AfterNavigationObserver {

    private static final Logger log = LoggerFactory.getLogger(RecordsView.class);
    private static final int TYPING_PAUSE_MILLIS = 250;

    private static final String WIDTH = "9rem";

    private final RecordActions actions;
    private final KeepingRecords<R, F> keeping;
    private final RecordType type;
    private final Div buttons = new Div();
    private final TextField search = new TextField();
    private final Select<RecordOrder> sort = new Select<>();
    private final Grid<R> grid = new Grid<>();
    private final Div content = new Div();
    private final Map<UserId, String> owners = new HashMap<>();
    private RecordsQuery query = RecordsQuery.ALL;

    RecordsView(RecordActions actions, KeepingRecords<R, F> keeping, RecordType type) {
        this.actions = actions;
        this.keeping = keeping;
        this.type = type;
        addClassName("records");
        content.addClassName("records-content");
        add(heading(), filters(), content);
        setUpGrid();
    }

    /** An empty form. */
    abstract RecordFields<R, F> fields();

    /** Called with rows that are about to be shown, so that what they refer to is fetched at once. */
    void prepare(List<R> rows) {}

    private Component heading() {
        Button create = new Button(translate("crm.list.new", type), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(create);
        buttons.addClassName("records-buttons");
        Div heading = new Div(new H1(translate("crm.list.heading", type)), buttons);
        heading.addClassName("view-heading");
        return heading;
    }

    /** Adds something left of the button that makes a new record. */
    final void addButton(Component button) {
        buttons.addComponentAsFirst(button);
    }

    private Component filters() {
        search.setAriaLabel(translate("crm.list.search", type));
        search.setPlaceholder(translate("crm.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(RecordsQuery.MAX_TEXT);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.addValueChangeListener(change -> changed(change.isFromClient()));
        sort.setAriaLabel(translate("crm.sort"));
        sort.setItems(RecordOrder.values());
        sort.setItemLabelGenerator(Wording::of);
        sort.setValue(RecordOrder.NAME);
        sort.addValueChangeListener(change -> changed(change.isFromClient()));
        Div filters = new Div(search, sort);
        filters.addClassName("records-filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private void setUpGrid() {
        grid.addClassName("records-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAriaLabel(translate("crm.list.heading", type));
        grid.addItemClickListener(click ->
                getUI().ifPresent(ui -> ui.navigate(Words.path(click.getItem().ref()))));
        grid.addColumn(LitRenderer.<R>of("<a class=\"records-name\" href=\"${item.path}\">${item.name}</a>")
                        .withProperty("path", row -> Words.path(row.ref()))
                        .withProperty("name", CrmRecord::displayName))
                .setHeader(translate("crm.field.name"))
                .setWidth("13rem")
                .setFlexGrow(2);
    }

    /** Adds a column of text. On a narrow screen the list scrolls sideways rather than cutting every word. */
    final Grid.Column<R> column(String header, ValueProvider<R, ?> text) {
        return grid.addColumn(text).setHeader(header).setWidth(WIDTH);
    }

    /** Adds the columns that every list ends with. */
    final void lastColumns() {
        column(
                translate("crm.field.owner"),
                row -> row.ownerId() == null ? "" : owners.getOrDefault(row.ownerId(), ""));
        grid.addColumn(LitRenderer.<R>of("<posthorn-time datetime=\"${item.at}\"></posthorn-time>")
                        .withProperty("at", row -> row.lastActivityAt().toString()))
                .setHeader(translate("crm.field.activity"))
                .setWidth(WIDTH);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        query = RecordsQuery.read(event.getLocation().getQueryParameters());
        search.setValue(query.text());
        sort.setValue(query.order());
        // A search is sorted by what matches.
        sort.setEnabled(query.text().isEmpty());
        load();
    }

    private void changed(boolean byUser) {
        if (byUser) {
            go(new RecordsQuery(search.getValue().strip(), sort.getValue()));
        }
    }

    private void go(RecordsQuery wanted) {
        getUI().ifPresent(ui -> ui.navigate(Words.list(type), wanted.parameters()));
    }

    private void load() {
        try {
            owners.clear();
            for (User user : actions.users().findByActiveTrueOrderByDisplayName()) {
                owners.put(user.id(), user.displayName());
            }
            RecordRows<R> rows = new RecordRows<>(actions, keeping.entity(), query);
            show(rows.isEmpty() ? empty() : grid);
            grid.setItems(new CallbackDataProvider<R, Void>(
                            wanted -> fetch(rows, wanted.getOffset(), wanted.getLimit()).stream(),
                            wanted -> rows.isEmpty() ? 0 : 1,
                            CrmRecord::key))
                    .setItemCountUnknown();
        } catch (DataAccessException e) {
            log.warn("A list of records could not be read.", e);
            show(new EmptyList(
                    translate("crm.list.unavailable"),
                    translate("crm.list.unavailable.advice"),
                    translate("shell.again"),
                    this::load));
        }
    }

    private List<R> fetch(RecordRows<R> rows, int offset, int limit) {
        List<R> fetched = rows.rows(offset, limit);
        prepare(fetched);
        return fetched;
    }

    private void show(Component shown) {
        content.removeAll();
        content.add(shown);
    }

    private EmptyList empty() {
        return query.text().isEmpty()
                ? new EmptyList(
                        translate("crm.list.empty", type),
                        translate("crm.list.empty.advice"),
                        translate("crm.list.new", type),
                        this::create)
                : new EmptyList(
                        translate("crm.list.nothing"),
                        translate("crm.list.nothing.advice", type),
                        translate("crm.list.all", type),
                        () -> go(new RecordsQuery("", query.order())));
    }

    private void create() {
        new NewRecordDialog<>(
                        translate("crm.list.new", type),
                        fields(),
                        keeping,
                        record -> getUI().ifPresent(ui -> ui.navigate(Words.path(record.ref()))))
                .open();
    }
}
