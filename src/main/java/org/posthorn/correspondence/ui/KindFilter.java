package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.EnumSet;
import java.util.Set;
import org.posthorn.correspondence.EntryKind;

/** Which kinds of lines a timeline shows: all, as long as none is ticked (R2). */
class KindFilter extends CheckboxGroup<EntryKind> {

    KindFilter(Runnable changed) {
        addClassName("timeline-filter");
        setAriaLabel("Show only");
        setItems(EntryKind.values());
        setItemLabelGenerator(KindFilter::name);
        addValueChangeListener(change -> changed.run());
    }

    /** Empty for all. */
    Set<EntryKind> kinds() {
        return getValue().isEmpty() ? Set.of() : EnumSet.copyOf(getValue());
    }

    private static String name(EntryKind kind) {
        return switch (kind) {
            case EMAIL -> "Mail";
            case OPEN -> "Opens";
            case CLICK -> "Clicks";
            case NOTE -> "Notes";
        };
    }
}
