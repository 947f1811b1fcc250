package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.posthorn.account.InvalidInput;
import org.posthorn.correspondence.composer.AddressLine;
import org.posthorn.correspondence.composer.Draft;
import org.posthorn.correspondence.composer.LetterKind;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.PublicId;
import org.posthorn.shell.Wording;

/** Writes a mail: a new one, an answer, a forwarding, or a draft again (C5, R4). The URL says which. */
@Route("compose")
@PageTitle("correspondence.compose.title")
@PermitAll
@StyleSheet("context://styles/correspondence.css")
class ComposeView extends Div implements AfterNavigationObserver {

    private final ComposeDesk desk;

    ComposeView(ComposeDesk desk) {
        this.desk = desk;
        addClassNames("view", "composer");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        QueryParameters asked = event.getLocation().getQueryParameters();
        draft(asked)
                .ifPresentOrElse(
                        this::show, () -> add(new H1(translate("correspondence.compose.nothing")), Placeholder.gone()));
    }

    private void show(Draft draft) {
        add(new H1(Wording.of(draft.kind())), new LetterForm(desk, draft));
    }

    private Optional<Draft> draft(QueryParameters asked) {
        Optional<Draft> draft = id(asked, "draft").flatMap(desk.drafting()::find);
        if (asked.getParameters().containsKey("draft")) {
            return draft;
        }
        return Stream.of(LetterKind.REPLY, LetterKind.REPLY_ALL, LetterKind.FORWARD)
                .filter(kind -> asked.getParameters().containsKey(parameter(kind)))
                .findFirst()
                .map(kind -> id(asked, parameter(kind))
                        .flatMap(mail -> desk.drafting().begin(kind, mail)))
                .orElseGet(() -> Optional.of(desk.drafting().begin(recipients(asked))));
    }

    private List<Mailbox> recipients(QueryParameters asked) {
        Optional<Mailbox> contact = id(asked, "contact")
                .flatMap(desk.contacts()::findById)
                .map(found -> new Mailbox(found.displayName(), found.email()));
        return contact.map(List::of)
                .orElseGet(() ->
                        asked.getSingleParameter("to").map(ComposeView::typed).orElse(List.of()));
    }

    private static List<Mailbox> typed(String line) {
        try {
            return AddressLine.read("to", line);
        } catch (InvalidInput e) {
            // A link that somebody mistyped: the writer fills the field in.
            return List.of();
        }
    }

    private static Optional<Long> id(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .flatMap(text -> PublicId.parse(text).stream().boxed().findFirst());
    }

    private static String parameter(LetterKind kind) {
        return switch (kind) {
            case NEW -> "new";
            case REPLY -> "reply";
            case REPLY_ALL -> "replyAll";
            case FORWARD -> "forward";
        };
    }
}
