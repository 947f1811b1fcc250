package org.posthorn.shell;

import com.vaadin.flow.component.Component;

/** Something that a module puts at the right end of the header of every screen; implemented as a bean. */
public interface HeaderItem {

    /** A new component for one browser window. */
    Component create();

    /** Smaller stands further left; the user's menu has 1000. */
    default int order() {
        return 0;
    }
}
