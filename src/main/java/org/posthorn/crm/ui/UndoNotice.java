package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Says what was done, and offers for a while to undo it. */
final class UndoNotice {

    private static final int MILLIS = 15_000;

    private UndoNotice() {}

    static void show(String done, Runnable undo) {
        Notification notice = new Notification();
        Button button = new Button(translate("shell.undo"), click -> {
            notice.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div content = new Div(new Span(done), button);
        content.addClassName("records-notice");
        notice.add(content);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.setDuration(MILLIS);
        notice.open();
    }
}
