package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.crm.Suggestion;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;

/** Chooses the records that a mail belongs to (R3, G10); what its participants suggest stands first, with the reason. */
class AssociationsDialog extends Dialog {

    AssociationsDialog(Desk desk, LoggedMail mail, Runnable changed) {
        setHeaderTitle(translate("correspondence.associations.heading"));
        setWidth("min(30rem, 94vw)");
        RecordChoice choice = new RecordChoice(desk, () -> {});
        choice.offer(Stream.concat(
                        mail.records().stream()
                                .map(label -> new Suggestion(
                                        label.record(), label.label(), true, translate("correspondence.why.chosen"))),
                        desk.suggesting().suggest(addresses(mail), Set.of()).stream())
                .toList());
        add(new Paragraph(translate("correspondence.associations.explained")), choice);
        Button save = new Button(
                translate("shell.save"),
                click -> Attempt.of(() -> {
                    desk.organizing().associate(mail.id(), choice.chosen());
                    close();
                    changed.run();
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(translate("shell.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, save);
    }

    private static List<EmailAddress> addresses(LoggedMail mail) {
        return Stream.of(mail.from(), mail.to(), mail.cc())
                .flatMap(List::stream)
                .map(Mailbox::address)
                .distinct()
                .toList();
    }
}
