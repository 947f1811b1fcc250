package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.correspondence.MailLine;
import org.posthorn.kernel.PublicId;
import org.posthorn.shell.Titles;

/** Exactly one mail: where its link leads (R3). */
@Route("mail/:id")
@PermitAll
@StyleSheet("context://styles/correspondence.css")
class MailView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Desk desk;
    private String title = translate("correspondence.mail.title");

    MailView(Desk desk) {
        this.desk = desk;
        addClassNames("view", "timeline");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LoggedMail mail = PublicId.parse(event.getRouteParameters().get("id").orElse("")).stream()
                .boxed()
                .flatMap(id -> desk.emails().find(id).stream())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        title = Texts.heading(mail.subject());
        show(mail);
    }

    private void show(LoggedMail mail) {
        removeAll();
        MailItem item = new MailItem(desk, line(mail), mail.sentAt(), mail.pinned(), () -> again(mail.id()));
        add(new H1(Texts.heading(mail.subject())), records(mail), item);
        if (!mail.bodyHidden()) {
            item.expand();
        }
    }

    private void again(long id) {
        desk.emails().find(id).ifPresentOrElse(this::show, () -> {
            removeAll();
            add(new Paragraph(translate("correspondence.mail.gone")));
        });
    }

    private static Div records(LoggedMail mail) {
        Div records = new Div(new Span(
                translate(mail.records().isEmpty() ? "correspondence.mail.noRecord" : "correspondence.mail.records")));
        records.addClassName("mail-records");
        mail.records().forEach(label -> records.add(new Anchor(Records.path(label.record()), label.label())));
        return records;
    }

    private static MailLine line(LoggedMail mail) {
        int attachments =
                (int) mail.parts().stream().filter(part -> !part.inline()).count();
        return new MailLine(
                mail.id(),
                mail.threadId(),
                mail.direction(),
                mail.owner(),
                mail.subject(),
                mail.from(),
                mail.to(),
                "",
                attachments,
                mail.visibility(),
                mail.automatic());
    }

    @Override
    public String getPageTitle() {
        return Titles.page(title);
    }
}
