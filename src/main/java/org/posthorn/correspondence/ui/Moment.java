package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Instant;

/** A time that the browser words in the viewer's own zone, and keeps true as it passes. */
@Tag("posthorn-time")
@JavaScript("context://scripts/activity.js")
class Moment extends Component {

    private Moment(Instant time, boolean exact) {
        getElement().setAttribute("datetime", time.toString());
        getElement().setAttribute("exact", exact);
    }

    /** {@code 3 min ago}, with the exact time beside the mouse. */
    static Moment ago(Instant time) {
        return new Moment(time, false);
    }

    /** Day, time and zone. */
    static Moment exactly(Instant time) {
        return new Moment(time, true);
    }
}
