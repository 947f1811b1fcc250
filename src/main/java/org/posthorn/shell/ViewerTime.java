package org.posthorn.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Instant;

/** A time that the browser words in the viewer's own zone, and keeps true as it passes. */
@Tag("posthorn-time")
@JavaScript("context://scripts/time.js")
public final class ViewerTime extends Component {

    private ViewerTime(Instant time, boolean exact) {
        getElement().setAttribute("datetime", time.toString());
        getElement().setAttribute("exact", exact);
    }

    /** {@code 3 min ago}, with the exact time beside the mouse. */
    public static ViewerTime relative(Instant time) {
        return new ViewerTime(time, false);
    }

    /** Day, time and zone. */
    public static ViewerTime exact(Instant time) {
        return new ViewerTime(time, true);
    }
}
