package org.posthorn.mailroom;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.RecordRef;

/** Something that a module offers beside a held mail to mend what holds it; implemented as a bean. */
public interface HeldMailHelp {

    /**
     * A new component for that mail in one browser window, or empty where this is of no help.
     *
     * @param retry files the mail again, on the records given, or as before where null is
     */
    Optional<Component> offer(HeldMail mail, Consumer<@Nullable List<RecordRef>> retry);
}
