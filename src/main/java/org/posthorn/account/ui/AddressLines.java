package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.posthorn.account.AddressPatterns;

/** A list of addresses and domains, one a line; says of each line that is neither, which it is. */
class AddressLines extends TextArea {

    private static final int MOST_PROBLEMS = 5;
    private static final int TYPING_PAUSE_MILLIS = 600;

    AddressLines(String key) {
        setLabel(translate(key));
        setHelperText(translate(key + ".help"));
        setMinRows(3);
        setMaxRows(12);
        setManualValidation(true);
        // A button that waits for a change must know of it before it is clicked.
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        addValueChangeListener(change -> validateLines());
    }

    /** The lines as they will be kept; those that can't be kept, as they are. */
    List<String> lines() {
        return getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> AddressPatterns.read(line).orElse(line))
                .distinct()
                .toList();
    }

    /** Whether every line can be kept. */
    boolean validateLines() {
        List<String> problems = new ArrayList<>();
        List<String> all = getValue().lines().toList();
        for (int number = 0; number < all.size(); number++) {
            String line = all.get(number).strip();
            if (!line.isEmpty() && AddressPatterns.read(line).isEmpty()) {
                problems.add(translate("account.settings.line", number + 1, line));
            }
        }
        setErrorMessage(String.join(" ", problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))));
        setInvalid(!problems.isEmpty());
        return problems.isEmpty();
    }
}
