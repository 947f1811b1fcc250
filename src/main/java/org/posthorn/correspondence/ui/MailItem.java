package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.correspondence.Direction;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.correspondence.MailLine;
import org.posthorn.kernel.Visibility;
import org.posthorn.shell.ViewerTime;
import org.posthorn.shell.Wording;

/** A logged mail on a timeline, with all that can be done to it (R3). */
@Tag("article")
class MailItem extends Div {

    private final Desk desk;
    private final MailLine mail;
    private final Runnable changed;
    private final Div below = new Div();
    private boolean pinned;
    private @Nullable MailAction opened;

    /** @param changed called when the mail should stand elsewhere on the timeline, or on none */
    MailItem(Desk desk, MailLine mail, Instant at, boolean pinned, Runnable changed) {
        this.desk = desk;
        this.mail = mail;
        this.pinned = pinned;
        this.changed = changed;
        addClassNames("timeline-line", "timeline-mail");
        below.addClassName("timeline-below");
        getElement().setAttribute("tabindex", "0");
        getElement()
                .setAttribute(
                        "aria-label",
                        translate(
                                "correspondence.item.label", Texts.people(mail.from()), Texts.heading(mail.subject())));
        add(head(at));
        if (!mail.snippet().isBlank()) {
            Paragraph snippet = new Paragraph(mail.snippet());
            snippet.addClassName("timeline-snippet");
            add(snippet);
        }
        EnumSet<MailAction> offered = offered();
        add(new MailActionBar(offered, this::act), below);
        new MailKeys(offered, this::act).on(getElement());
    }

    private EnumSet<MailAction> offered() {
        EnumSet<MailAction> offered = EnumSet.allOf(MailAction.class);
        if (!mail.owner().equals(SignedIn.required().userId())) {
            offered.remove(MailAction.VISIBILITY);
            offered.removeIf(action -> mail.visibility() == Visibility.SUBJECT && action.needsBody());
        }
        return offered;
    }

    private Div head(Instant at) {
        Icon icon = (mail.direction() == Direction.SENT ? VaadinIcon.ARROW_RIGHT : VaadinIcon.ARROW_LEFT).create();
        icon.getElement().setAttribute("role", "img");
        icon.getElement().setAttribute("aria-label", Wording.of(mail.direction()));
        Span subject = new Span(Texts.heading(mail.subject()));
        subject.addClassName("timeline-subject");
        Span people =
                new Span(translate("correspondence.item.people", Texts.people(mail.from()), Texts.people(mail.to())));
        people.addClassName("timeline-people");
        Div head = new Div(icon, subject, ViewerTime.relative(at), people);
        head.addClassName("timeline-head");
        mark(head, pinned, translate("correspondence.item.pinned"));
        mark(head, mail.automatic(), translate("correspondence.item.automatic"));
        head.add(new SeenBy(mail.visibility()));
        mark(head, mail.attachments() > 0, translate("correspondence.item.attachments", mail.attachments()));
        return head;
    }

    private static void mark(Div head, boolean shown, String text) {
        if (shown) {
            Span mark = new Span(text);
            mark.addClassName("timeline-mark");
            head.add(mark);
        }
    }

    /** Shows the mail's body at once. */
    void expand() {
        opened = null;
        act(MailAction.EXPAND);
    }

    private void act(MailAction action) {
        switch (action) {
            case EXPAND, THREAD -> toggle(action);
            case REPLY -> Composing.go(this, "reply", mail.id());
            case REPLY_ALL -> Composing.go(this, "replyAll", mail.id());
            case FORWARD -> Composing.go(this, "forward", mail.id());
            case RECORDS -> withMail(found -> new AssociationsDialog(desk, found, changed).open());
            case PIN ->
                Attempt.of(() -> {
                    desk.organizing().pin(mail.id(), !pinned);
                    pinned = !pinned;
                    changed.run();
                });
            case VISIBILITY -> withMail(found -> new VisibilityDialog(desk, found, changed).open());
            case LINK -> LinkCopy.of(this, mail.id());
            case DETAILS -> withMail(found -> new DetailsDialog(desk, found).open());
            case DELETE -> Attempt.of(this::delete);
        }
    }

    private void toggle(MailAction action) {
        below.removeAll();
        opened = opened == action ? null : action;
        getElement().setAttribute("data-open", opened != null);
        if (opened == MailAction.EXPAND) {
            withMail(found -> below.add(new MailBody(desk, found)));
        } else if (opened == MailAction.THREAD) {
            below.add(new ThreadList(desk, mail.id()));
        }
    }

    private void delete() {
        desk.organizing().delete(mail.id());
        removeAll();
        getElement().removeAttribute("tabindex");
        add(new Undo(
                translate("correspondence.item.deleted"),
                () -> Attempt.of(() -> {
                    desk.organizing().restore(mail.id());
                    changed.run();
                })));
    }

    private void withMail(Consumer<LoggedMail> work) {
        desk.emails().find(mail.id()).ifPresentOrElse(work, changed);
    }
}
