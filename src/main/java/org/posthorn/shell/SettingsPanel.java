package org.posthorn.shell;

import com.vaadin.flow.component.Component;

/** Something that a module shows on the account's settings page, below retention; implemented as a bean. */
public interface SettingsPanel {

    /** A new component for one browser window of a super-admin. */
    Component create();

    /** Smaller stands further up. */
    default int order() {
        return 0;
    }
}
