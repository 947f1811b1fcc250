package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.posthorn.crm.Suggestion;
import org.posthorn.kernel.RecordRef;

/** Records to tick, each with the reason why it is offered (G15). */
class RecordChoice extends Div {

    private final Map<RecordRef, Checkbox> boxes = new LinkedHashMap<>();
    private final Div list = new Div();

    RecordChoice(Desk desk) {
        addClassName("record-choice");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Records");
        add(list, new RecordSearch(desk, this::choose));
    }

    /** Adds those that are not offered yet. */
    void offer(Collection<Suggestion> suggestions) {
        suggestions.stream()
                .filter(suggestion -> !boxes.containsKey(suggestion.record()))
                .forEach(this::add);
    }

    /** The ticked ones. */
    List<RecordRef> chosen() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Offers these and nothing else; what the user had ticked or not among them stays so. */
    void offerOnly(Collection<Suggestion> suggestions) {
        Map<RecordRef, Checkbox> before = new LinkedHashMap<>(boxes);
        boxes.clear();
        list.removeAll();
        offer(suggestions);
        boxes.forEach((record, box) -> {
            Checkbox earlier = before.get(record);
            if (earlier != null) {
                box.setValue(earlier.getValue());
            }
        });
    }

    boolean isEmpty() {
        return boxes.isEmpty();
    }

    private void choose(Suggestion found) {
        offer(List.of(found));
        Checkbox box = boxes.get(found.record());
        if (box != null) {
            box.setValue(true);
        }
    }

    private void add(Suggestion suggestion) {
        Checkbox box = new Checkbox(Records.name(suggestion.record().type()) + " " + suggestion.label());
        box.setValue(suggestion.selected());
        boxes.put(suggestion.record(), box);
        Span why = new Span(suggestion.why());
        why.addClassName("record-why");
        list.add(new Div(box, why));
    }
}
