package org.posthorn.recipient.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.posthorn.recipient.HandlingRequests;
import org.posthorn.recipient.PrivacyRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What recipients asked the account for, the first deadline first, and what was decided lately (P7). */
@Route("privacy-requests")
@PageTitle("recipient.requests.title")
@Menu(title = "recipient.requests.title", order = 95, icon = "vaadin:user-check")
@RolesAllowed("SUPER_ADMIN")
@StyleSheet("context://styles/recipient.css")
class RequestsView extends Div implements AfterNavigationObserver {

    private static final Logger LOG = LoggerFactory.getLogger(RequestsView.class);

    private final HandlingRequests handling;
    private final Clock clock;
    private final Div lists = new Div();

    RequestsView(HandlingRequests handling, Clock clock) {
        this.handling = handling;
        this.clock = clock;
        Div heading = new Div(new H1(translate("recipient.requests.title")));
        heading.addClassName("view-heading");
        addClassNames("view", "privacy-requests");
        add(heading, new Paragraph(translate("recipient.requests.explanation")), lists);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        lists.removeAll();
        try {
            lists.add(open(handling.open()));
            List<PrivacyRequest> decided = handling.decided();
            if (!decided.isEmpty()) {
                lists.add(new H2(translate("recipient.requests.decided")), list(decided));
            }
        } catch (DataAccessException e) {
            LOG.warn("The requests could not be read.", e);
            lists.add(new Paragraph(translate("recipient.requests.failed")));
        }
    }

    private Component open(List<PrivacyRequest> requests) {
        Div open = new Div(new H2(translate("recipient.requests.open")));
        open.add(requests.isEmpty() ? new Paragraph(translate("recipient.requests.none")) : list(requests));
        return open;
    }

    private UnorderedList list(List<PrivacyRequest> requests) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        requests.forEach(request -> list.add(new RequestRow(
                request,
                clock.instant(),
                decision -> new DecisionDialog(request, decision, handling, this::show).open())));
        return list;
    }
}
