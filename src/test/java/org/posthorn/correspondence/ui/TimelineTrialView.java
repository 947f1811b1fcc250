package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;

/** A page with nothing but the timeline of a contact. */
@Route("trial-timeline/:id")
@PermitAll
class TimelineTrialView extends Div implements BeforeEnterObserver {

    private final TimelinePanel panel;

    TimelineTrialView(TimelinePanel panel) {
        this.panel = panel;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = PublicId.parse(event.getRouteParameters().get("id").orElseThrow())
                .orElseThrow();
        add(panel.create(new RecordRef(RecordType.CONTACT, id)));
    }
}
