package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.posthorn.compose.LogForecast.NewContact;
import org.posthorn.kernel.EmailAddress;

/** The recipients that nobody knows yet: the ticked ones become contacts (G5). */
class NewContactBoxes extends CheckboxGroup<EmailAddress> {

    private final Set<EmailAddress> offered = new LinkedHashSet<>();

    NewContactBoxes() {
        super(translate("correspondence.letter.newContacts"));
        setVisible(false);
    }

    /** Offers these and nothing else; what the user ticked or not stays so. */
    void offer(Collection<NewContact> contacts, Collection<EmailAddress> tickedBefore) {
        Set<EmailAddress> ticked = contacts.stream()
                .filter(contact -> offered.contains(contact.address())
                        ? getValue().contains(contact.address())
                        : contact.selected() || tickedBefore.contains(contact.address()))
                .map(NewContact::address)
                .collect(Collectors.toSet());
        offered.clear();
        contacts.forEach(contact -> offered.add(contact.address()));
        setItems(offered);
        setValue(ticked);
        setVisible(!offered.isEmpty());
    }

    List<EmailAddress> chosen() {
        return offered.stream().filter(getValue()::contains).toList();
    }
}
