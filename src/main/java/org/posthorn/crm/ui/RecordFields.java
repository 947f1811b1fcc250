package org.posthorn.crm.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.posthorn.account.InvalidInput.FieldProblem;
import org.posthorn.crm.CrmRecord;
import org.posthorn.shell.Sentences;

/** The fields of one type of records: on a record's page each is kept when it is left, in a dialog all at once. */
abstract class RecordFields<R extends CrmRecord, F> extends Div {

    private final Map<String, HasValidationProperties> fields = new HashMap<>();
    private Runnable changed = () -> {};

    RecordFields() {
        addClassName("records-fields");
    }

    /** What stands in the fields. */
    abstract F form();

    /** Fills the fields in. */
    abstract void show(R record);

    /** Adds a field under its name in the form. */
    final <V, C extends Component & HasValue<? extends HasValue.ValueChangeEvent<V>, V> & HasValidationProperties>
            C field(String name, C field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        fields.put(name, field);
        add(field);
        return field;
    }

    /** Runs the action whenever the user has changed a field. */
    final void onChange(Runnable action) {
        changed = action;
    }

    /** To be called when a field changed in a way that it doesn't tell itself. */
    final void changed() {
        changed.run();
    }

    /** Nothing is wrong any more. */
    final void accept() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** Says at each field what is wrong with it. */
    final void refuse(List<FieldProblem> problems) {
        accept();
        for (FieldProblem problem : problems) {
            HasValidationProperties field = fields.get(problem.field().replaceFirst("\\[.*", ""));
            if (field == null) {
                Notification.show(problem.field() + " " + Sentences.of(problem.message()));
            } else {
                field.setErrorMessage(Sentences.whole(problem.message()));
                field.setInvalid(true);
            }
        }
    }

    static String text(AbstractField<?, String> field) {
        return field.getValue() == null ? "" : field.getValue();
    }
}
