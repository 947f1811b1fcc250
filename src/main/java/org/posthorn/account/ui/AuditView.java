package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AuditFilter;
import org.posthorn.account.AuditPage;
import org.posthorn.account.KeepingUsers;
import org.posthorn.account.ReadingAudit;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.kernel.AccountId;
import org.posthorn.shell.SettingsTabs;

/** The audit log: who changed what, when, and from what to what (A1). */
@Route("settings/audit")
@PageTitle("account.audit.title")
@Menu(title = "account.audit.title", order = 97)
@RolesAllowed("SUPER_ADMIN")
@StyleSheet("context://styles/settings.css")
class AuditView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 50;

    private final ReadingAudit reading;
    private final AccountId account = SignedIn.required().accountId();
    private final ZoneId zone = zone();
    private final Select<User> actor = new Select<>();
    private final Select<String> area = new Select<>();
    private final DatePicker from = new DatePicker(translate("account.audit.from"));
    private final DatePicker to = new DatePicker(translate("account.audit.to"));
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(translate("account.audit.none"));
    private final Button older = new Button(translate("account.audit.older"), click -> showOlder());
    private @Nullable Long next;

    AuditView(ReadingAudit reading, KeepingUsers users) {
        this.reading = reading;
        Div heading = new Div(
                new H1(translate("account.audit.title")), new Anchor(this::export, translate("account.audit.export")));
        heading.addClassName("view-heading");
        actor.setLabel(translate("account.audit.actor"));
        actor.setItems(users.all());
        actor.setItemLabelGenerator(user -> user == null ? translate("account.audit.anybody") : user.displayName());
        area.setLabel(translate("account.audit.what"));
        area.setItems(AuditWords.AREAS);
        area.setItemLabelGenerator(
                value -> value == null ? translate("account.audit.anything") : AuditWords.area(value));
        setUpEmpty(actor, translate("account.audit.anybody"));
        setUpEmpty(area, translate("account.audit.anything"));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        Div filter = new Div(actor, area, from, to);
        filter.addClassName("audit-filter");
        filter.getElement().setAttribute("role", "search");
        actor.addValueChangeListener(this::changed);
        area.addValueChangeListener(this::changed);
        from.addValueChangeListener(this::changed);
        to.addValueChangeListener(this::changed);
        list.addClassNames("rows", "audit-lines");
        addClassNames("view", "audit");
        add(new SettingsTabs(), heading, filter, list, none, older);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void changed(AbstractField.ComponentValueChangeEvent<?, ?> change) {
        if (change.isFromClient()) {
            show();
        }
    }

    private void show() {
        list.removeAll();
        next = null;
        showOlder();
    }

    private void showOlder() {
        AuditPage page = reading.page(account, filter(), next, PAGE);
        page.lines().forEach(line -> list.add(new AuditItem(line)));
        next = page.next();
        older.setVisible(next != null);
        boolean empty = list.getComponentCount() == 0;
        none.setVisible(empty);
        list.setVisible(!empty);
    }

    private AuditFilter filter() {
        User user = actor.getValue();
        return new AuditFilter(
                user == null ? null : user.id(), area.getValue(), start(from.getValue(), 0), start(to.getValue(), 1));
    }

    private @Nullable Instant start(@Nullable LocalDate day, int later) {
        return day == null ? null : day.plusDays(later).atStartOfDay(zone).toInstant();
    }

    private void export(DownloadEvent download) throws IOException {
        download.setFileName("audit.csv");
        download.setContentType("text/csv; charset=utf-8");
        reading.write(account, filter(), download.getOutputStream());
    }

    private static void setUpEmpty(Select<?> select, String caption) {
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(caption);
    }

    private static ZoneId zone() {
        try {
            String name =
                    UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getTimeZoneId();
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            // The name comes from the browser: one that nobody knows is as good as none.
            return ZoneOffset.UTC;
        }
    }
}
