package org.posthorn.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.posthorn.kernel.RecordRef;

/** Something that a module lets people do with a contact, company, deal or ticket, beside its name; implemented as a bean. */
public interface RecordAction {

    /** A new button or menu for one record in one browser window, or empty where the signed-in user may not do that. */
    Optional<Component> create(RecordRef record);
}
