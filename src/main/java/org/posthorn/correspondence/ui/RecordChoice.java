package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.posthorn.crm.Suggestion;
import org.posthorn.kernel.RecordRef;
import org.posthorn.shell.Sentences;
import org.posthorn.shell.Wording;

/** Records to tick, each with the reason why it is offered (G15). */
class RecordChoice extends Div {

    private final Map<RecordRef, Offer> offers = new LinkedHashMap<>();
    private final Map<RecordRef, Suggestion> picked = new LinkedHashMap<>();
    private final Div list = new Div();
    private final Runnable changed;

    private record Offer(Suggestion suggestion, Checkbox box) {}

    /** @param changed called when the user ticked or unticked one */
    RecordChoice(Desk desk, Runnable changed) {
        this.changed = changed;
        addClassName("record-choice");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", translate("correspondence.records"));
        add(list, new RecordSearch(desk, this::pick));
    }

    /** Offers these and those that the user picked; what was offered before keeps its tick. */
    void offer(Collection<Suggestion> suggestions) {
        Map<RecordRef, Suggestion> wanted = new LinkedHashMap<>();
        suggestions.forEach(suggestion -> wanted.putIfAbsent(suggestion.record(), suggestion));
        picked.forEach(wanted::putIfAbsent);
        if (wanted.keySet().equals(offers.keySet())) {
            return; // the box that has the focus stays where it is
        }
        Predicate<Suggestion> ticked = suggestion -> {
            Offer before = offers.get(suggestion.record());
            return before == null ? suggestion.selected() : before.box().getValue();
        };
        List<Offer> fresh = wanted.values().stream()
                .map(suggestion -> new Offer(suggestion, box(suggestion, ticked.test(suggestion))))
                .toList();
        offers.clear();
        list.removeAll();
        fresh.forEach(this::show);
    }

    /** The ticked ones. */
    List<RecordRef> chosen() {
        return ticked().map(Suggestion::record).toList();
    }

    /** What people call the ticked ones. */
    List<String> chosenNames() {
        return ticked().map(RecordChoice::name).toList();
    }

    private Stream<Suggestion> ticked() {
        return offers.values().stream().filter(offer -> offer.box().getValue()).map(Offer::suggestion);
    }

    private void pick(Suggestion found) {
        Offer known = offers.get(found.record());
        if (known == null) {
            picked.put(found.record(), found);
            Offer offer = new Offer(found, box(found, true));
            show(offer);
        } else {
            known.box().setValue(true);
        }
        changed.run();
    }

    private void show(Offer offer) {
        offers.put(offer.suggestion().record(), offer);
        Span why = new Span(Sentences.of(offer.suggestion().why()));
        why.addClassName("record-why");
        list.add(new Div(offer.box(), why));
    }

    private Checkbox box(Suggestion suggestion, boolean ticked) {
        Checkbox box = new Checkbox(name(suggestion), ticked);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return box;
    }

    private static String name(Suggestion suggestion) {
        return Wording.of(suggestion.record().type()) + " " + suggestion.label();
    }
}
