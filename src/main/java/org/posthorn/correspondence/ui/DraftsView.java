package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.posthorn.correspondence.composer.Draft;
import org.posthorn.correspondence.composer.Drafting;
import org.posthorn.correspondence.composer.LetterState;
import org.posthorn.kernel.PublicId;
import org.posthorn.shell.Sentences;
import org.posthorn.shell.ViewerTime;

/** The user's letters that are not sent yet, or could not be. */
@Route("drafts")
@PageTitle("correspondence.drafts.title")
@Menu(title = "correspondence.drafts.title", order = 20, icon = "vaadin:edit")
@PermitAll
@StyleSheet("context://styles/correspondence.css")
class DraftsView extends Div implements AfterNavigationObserver {

    private final Drafting drafting;

    DraftsView(Drafting drafting) {
        this.drafting = drafting;
        addClassNames("view", "drafts");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Div heading = new Div(
                new H1(translate("correspondence.drafts.title")),
                new RouterLink(translate("correspondence.compose.write"), ComposeView.class));
        heading.addClassName("view-heading");
        add(heading);
        List<Draft> drafts = drafting.list();
        if (drafts.isEmpty()) {
            add(Placeholder.noDrafts());
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("rows");
            drafts.stream().map(DraftsView::row).forEach(list::add);
            add(list);
        }
    }

    private static ListItem row(Draft draft) {
        RouterLink open = new RouterLink(Texts.heading(draft.letter().subject()), ComposeView.class);
        open.setQueryParameters(QueryParameters.simple(Map.of("draft", PublicId.of(draft.id()))));
        Span to = new Span(Texts.people(draft.letter().recipients()));
        to.addClassName("quiet");
        ListItem row = new ListItem(open, to, ViewerTime.relative(draft.updatedAt()));
        row.addClassName("draft-row");
        if (draft.state() != LetterState.DRAFT) {
            Span failed = new Span(state(draft));
            failed.addClassName("draft-failed");
            row.add(failed);
        }
        return row;
    }

    private static String state(Draft draft) {
        return draft.state() == LetterState.SENDING
                ? translate("correspondence.drafts.broken")
                : translate(
                        "correspondence.drafts.failed", Sentences.of(Objects.requireNonNullElse(draft.failure(), "")));
    }
}
