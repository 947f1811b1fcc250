package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.correspondence.display.DisplayedMail;
import org.posthorn.shell.HtmlPreview;

/** A mail's body in its sandboxed frame, and what came with it (R6). */
class MailBody extends Div {

    MailBody(Desk desk, LoggedMail mail) {
        addClassName("mail-body");
        desk.displaying()
                .display(mail, false)
                .ifPresentOrElse(
                        shown -> show(mail, shown), () -> add(new Paragraph(translate("correspondence.body.hidden"))));
        if (mail.parts().stream().anyMatch(part -> !part.inline())) {
            add(new AttachmentList(mail));
        }
    }

    private void show(LoggedMail mail, DisplayedMail shown) {
        HtmlPreview preview = new HtmlPreview(
                MailFrameController.address(mail.id(), false),
                translate("correspondence.body.of", Texts.subject(mail.subject())),
                shown.lines());
        if (shown.blockedImages() > 0) {
            add(imagesBar(mail, shown.blockedImages(), preview));
        }
        add(preview);
    }

    private static Div imagesBar(LoggedMail mail, int blocked, HtmlPreview preview) {
        Div bar = new Div();
        bar.addClassName("mail-images");
        Button show = new Button(translate("correspondence.images.show"), click -> {
            preview.show(MailFrameController.address(mail.id(), true));
            bar.setVisible(false);
        });
        show.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        bar.add(new Span(translate("correspondence.images.blocked", blocked)), show);
        return bar;
    }
}
