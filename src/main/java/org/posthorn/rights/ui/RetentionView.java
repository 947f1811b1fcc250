package org.posthorn.rights.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.posthorn.rights.Job;
import org.posthorn.rights.JobKind;
import org.posthorn.rights.JobProgress;
import org.posthorn.rights.KeepingRetention;
import org.posthorn.rights.KeepingRetention.Due;
import org.posthorn.shell.SettingsTabs;
import org.posthorn.shell.ViewerTime;
import org.posthorn.shell.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** How long what is kept, what would go now, and what went last (P9, R5). */
@Route("settings/retention")
@PageTitle("rights.retention.title")
@Menu(title = "rights.retention.title", order = 98)
@RolesAllowed("SUPER_ADMIN")
@StyleSheet("context://styles/rights.css")
@JavaScript("context://scripts/time.js") // words times in the viewer's zone
class RetentionView extends Div implements AfterNavigationObserver {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionView.class);

    private final KeepingRetention retention;
    private final JobProgress progress;
    private final Button run = new Button(translate("rights.retention.run"), click -> confirm());
    private final Div preview = new Div();
    private final Div last = new Div();

    RetentionView(KeepingRetention retention, JobProgress progress) {
        this.retention = retention;
        this.progress = progress;
        Div heading = new Div(new H1(translate("rights.retention.title")), run);
        heading.addClassName("view-heading");
        addClassNames("view", "retention");
        add(
                new SettingsTabs(),
                heading,
                new Paragraph(translate("rights.retention.text")),
                new H2(translate("rights.retention.preview")),
                preview,
                new H2(translate("rights.retention.last")),
                last);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        preview.removeAll();
        last.removeAll();
        try {
            preview.add(table(retention.preview()));
            Optional<Job> job = progress.latest(JobKind.RETENTION);
            job.ifPresentOrElse(this::showLast, () -> last.add(new Paragraph(translate("rights.retention.never"))));
        } catch (DataAccessException e) {
            LOG.warn("Retention could not be looked at.", e);
            preview.add(new Paragraph(translate("rights.retention.away")));
        }
    }

    private void showLast(Job job) {
        run.setEnabled(job.state().ended());
        Instant finished = job.finishedAt();
        if (finished == null) {
            last.add(new JobBar(progress, job, ended -> show()));
            return;
        }
        Paragraph when = new Paragraph(
                new Span(Wording.of(job.state())),
                new Span(" · "),
                ViewerTime.relative(finished),
                new Span(" · "),
                new Span(
                        translate(job.requestedBy() == null ? "rights.retention.byNight" : "rights.retention.byHand")));
        last.add(when, CountList.of(job.counts(), kind -> true));
    }

    private void confirm() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("rights.retention.run.heading"));
        dialog.setText(translate("rights.retention.run.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("rights.cancel"));
        dialog.setConfirmText(translate("rights.retention.run"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> {
            retention.start();
            show();
        });
        dialog.open();
    }

    private static NativeTable table(List<Due> all) {
        NativeTable table = new NativeTable();
        table.addClassName("rights-table");
        NativeTableRow head = table.getHead().addRow();
        for (String title : List.of(
                translate("rights.retention.what"),
                translate("rights.retention.days"),
                translate("rights.retention.before"),
                translate("rights.retention.now"))) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(title);
            cell.getElement().setAttribute("scope", "col");
        }
        all.forEach(due -> addRow(table, due));
        return table;
    }

    private static void addRow(NativeTable table, Due due) {
        NativeTableRow row = table.getBody().addRow();
        Integer days = due.days();
        Instant before = due.before();
        row.addDataCell().setText(Wording.of(due.kind()) + " · " + Wording.of(due.age()));
        row.addDataCell()
                .setText(days == null ? translate("rights.retention.forever") : translate("rights.days", days));
        NativeTableCell until = row.addDataCell();
        if (before != null) {
            until.add(ViewerTime.exact(before));
        }
        NativeTableCell count = row.addDataCell();
        count.setText(days == null ? "–" : translate("rights.number", due.count()));
        count.addClassName("number");
    }
}
