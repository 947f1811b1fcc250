package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailroom.HeldMail;
import org.posthorn.mailroom.HeldMailHelp;
import org.posthorn.mailroom.HoldReason;

/** Lets the user say where a mail belongs that belongs to nobody for sure (G10, G15). */
@org.springframework.stereotype.Component
class ChoosingRecordsHelp implements HeldMailHelp {

    private final Desk desk;

    ChoosingRecordsHelp(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> offer(HeldMail mail, Consumer<@Nullable List<RecordRef>> retry) {
        boolean helps = mail.reason() == HoldReason.AMBIGUOUS || mail.reason() == HoldReason.NOBODY_KNOWN;
        return helps
                ? Optional.of(new Button(
                        translate("correspondence.choosing.button"),
                        click -> dialog(retry).open()))
                : Optional.empty();
    }

    private Dialog dialog(Consumer<@Nullable List<RecordRef>> retry) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(translate("correspondence.choosing.heading"));
        dialog.setWidth("min(30rem, 94vw)");
        Button log = new Button(translate("correspondence.choosing.log"));
        log.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        log.setEnabled(false);
        RecordChoice[] choice = new RecordChoice[1];
        choice[0] =
                new RecordChoice(desk, () -> log.setEnabled(!choice[0].chosen().isEmpty()));
        log.addClickListener(click -> {
            dialog.close();
            retry.accept(choice[0].chosen());
        });
        Button cancel = new Button(translate("shell.cancel"), click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.add(choice[0]);
        dialog.getFooter().add(cancel, log);
        return dialog;
    }
}
