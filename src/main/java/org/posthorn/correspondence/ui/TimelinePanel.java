package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.Component;
import org.posthorn.kernel.RecordRef;
import org.posthorn.shell.RecordPanel;

/** Puts the timeline on the page of every record (R2). */
@org.springframework.stereotype.Component
class TimelinePanel implements RecordPanel {

    private static final int BELOW_THE_FIELDS = 100;

    private final Desk desk;

    TimelinePanel(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Component create(RecordRef record) {
        return new Timeline(desk, record);
    }

    @Override
    public int order() {
        return BELOW_THE_FIELDS;
    }
}
