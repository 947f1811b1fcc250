package org.posthorn.shell;

import com.vaadin.flow.component.Component;
import org.posthorn.kernel.RecordRef;

/** Something that a module shows on the page of a contact, company, deal or ticket; implemented as a bean. */
public interface RecordPanel {

    /** A new component for one record in one browser window. */
    Component create(RecordRef record);

    /** Smaller stands further up. */
    default int order() {
        return 0;
    }
}
