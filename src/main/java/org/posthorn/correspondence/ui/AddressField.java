package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.correspondence.composer.AddressLine;
import org.posthorn.kernel.Mailbox;
import org.posthorn.shell.Sentences;
import org.posthorn.tracking.SearchingEmails;

/** Addresses of one header, each to be typed or found among those the user wrote to lately. */
class AddressField extends MultiSelectComboBox<String> {

    AddressField(String label, SearchingEmails sent) {
        super(label);
        SignedIn user = SignedIn.required();
        setItems(query -> sent
                .correspondents(
                        user.accountId(), user.userId(), query.getFilter().orElse(""))
                .stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        setWidthFull();
        setAutoExpand(AutoExpandMode.VERTICAL);
        setManualValidation(true);
        addCustomValueSetListener(event -> take(event.getDetail()));
    }

    private void take(String typed) {
        try {
            List<Mailbox> read = AddressLine.read(getLabel(), typed);
            Set<String> all = new LinkedHashSet<>(getValue());
            read.stream().map(mailbox -> AddressLine.of(List.of(mailbox))).forEach(all::add);
            setInvalid(false);
            setValue(all);
        } catch (InvalidInput e) {
            setErrorMessage(Sentences.whole(e.problems().getFirst().message()));
            setInvalid(true);
        }
    }

    void setMailboxes(List<Mailbox> mailboxes) {
        Set<String> lines = new LinkedHashSet<>();
        mailboxes.forEach(mailbox -> lines.add(AddressLine.of(List.of(mailbox))));
        setValue(lines);
    }

    /** @throws InvalidInput when something in it is no address */
    List<Mailbox> mailboxes() {
        return getValue().stream()
                .flatMap(line -> AddressLine.read(getLabel(), line).stream())
                .toList();
    }
}
