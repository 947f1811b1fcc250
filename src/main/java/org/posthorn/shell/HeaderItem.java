package org.posthorn.shell;

import com.vaadin.flow.component.Component;

/** Something that a module puts into the header of every screen. */
public interface HeaderItem {

    /** A new component for one window. */
    Component create();
}
