package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.kernel.Visibility;

/** Lets the owner of a logged mail say who sees it (P12). */
class VisibilityDialog extends Dialog {

    VisibilityDialog(Desk desk, LoggedMail mail, Runnable changed) {
        setHeaderTitle(translate("correspondence.seenBy.title"));
        setWidth("min(28rem, 94vw)");
        RadioButtonGroup<Visibility> choice =
                new RadioButtonGroup<>(translate("correspondence.seenBy.question"), Visibility.values());
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItemLabelGenerator(SeenBy::sentence);
        choice.setValue(mail.visibility());
        Button save = new Button(
                translate("correspondence.seenBy.save"),
                click -> Attempt.of(() -> {
                    desk.organizing().visibility(mail.id(), choice.getValue());
                    close();
                    changed.run();
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(choice);
        getFooter().add(new Button(translate("correspondence.seenBy.cancel"), click -> close()), save);
    }
}
