package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import org.posthorn.kernel.PublicId;

/** Gives the user a link that opens exactly one mail (R3). */
final class LinkCopy {

    private static final int MILLIS = 3_000;

    private static final String COPY = """
        const link = new URL($0, document.baseURI).href;
        try { await navigator.clipboard.writeText(link); return ''; } catch (e) { return link; }
        """;

    private LinkCopy() {}

    /** Browsers let nobody at the clipboard over plain HTTP: then the link is shown to be copied by hand. */
    static void of(Component from, long mail) {
        from.getElement().executeJs(COPY, "mail/" + PublicId.of(mail)).then(String.class, left -> {
            if (left.isEmpty()) {
                Notification.show(translate("correspondence.link.copied"), MILLIS, Notification.Position.BOTTOM_START);
            } else {
                show(left);
            }
        });
    }

    private static void show(String link) {
        TextField field = new TextField(translate("correspondence.link.field"));
        field.setValue(link);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        Dialog dialog = new Dialog(field);
        dialog.setWidth("min(32rem, 90vw)");
        dialog.setHeaderTitle(translate("correspondence.link.heading"));
        dialog.getFooter().add(new Button(translate("shell.close"), click -> dialog.close()));
        dialog.open();
    }
}
