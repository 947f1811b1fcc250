package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.EnumSet;
import java.util.Set;
import org.posthorn.correspondence.EntryKind;
import org.posthorn.shell.Wording;

/** Which kinds of lines a timeline shows: all, as long as none is ticked (R2). */
class KindFilter extends CheckboxGroup<EntryKind> {

    KindFilter(Runnable changed) {
        addClassName("timeline-filter");
        setAriaLabel(translate("correspondence.filter"));
        setItems(EntryKind.values());
        setItemLabelGenerator(Wording::of);
        addValueChangeListener(change -> changed.run());
    }

    /** Empty for all. */
    Set<EntryKind> kinds() {
        return getValue().isEmpty() ? Set.of() : EnumSet.copyOf(getValue());
    }
}
