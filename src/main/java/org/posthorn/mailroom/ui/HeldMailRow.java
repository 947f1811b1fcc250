package org.posthorn.mailroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.posthorn.mailroom.HeldMail;
import org.posthorn.mailroom.Quarantine;
import org.posthorn.mailroom.Receiving.Owner;

/** One held mail: why, from whom, about what, and the buttons. Its head is shown on demand, as text. */
@JavaScript("context://scripts/activity.js")
class HeldMailRow extends ListItem {

    private static final int HEAD = 16 * 1024;

    private final Quarantine quarantine;
    private final Owner owner;
    private final Div reason = new Div();
    private final Div why = new Div();
    private HeldMail mail;

    HeldMailRow(
            HeldMail mail,
            Quarantine quarantine,
            Owner owner,
            Consumer<HeldMailRow> retrying,
            Consumer<HeldMailRow> discarding) {
        this.mail = mail;
        this.quarantine = quarantine;
        this.owner = owner;
        reason.addClassName("held-reason");
        why.addClassName("quiet");
        Button retry = new Button("Try again", click -> retrying.accept(this));
        retry.setAriaLabel("Try again: " + subject(mail));
        Button discard = new Button("Discard", click -> discarding.accept(this));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        discard.setAriaLabel("Discard: " + subject(mail));
        Div buttons = new Div(retry, discard);
        buttons.addClassName("held-buttons");
        Div text = new Div(heading(mail), reason, why, head());
        text.addClassName("held-text");
        add(text, buttons);
        show(mail);
    }

    HeldMail mail() {
        return mail;
    }

    /** Shows why it is held now. */
    final void show(HeldMail now) {
        mail = now;
        reason.setText(Reasons.title(now.reason()));
        why.setText((now.detail() + " " + Reasons.advice(now.reason())).strip());
    }

    private static String subject(HeldMail mail) {
        return mail.subject().isEmpty() ? "(no subject)" : mail.subject();
    }

    private static Div heading(HeldMail mail) {
        Span subject = new Span(subject(mail));
        subject.addClassName("name");
        Span from = new Span(mail.from().isEmpty() ? "unknown sender" : mail.from());
        Element time = new Element("posthorn-time")
                .setAttribute("datetime", mail.receivedAt().toString());
        Div heading = new Div(subject, from);
        heading.getElement().appendChild(time);
        heading.addClassName("held-heading");
        return heading;
    }

    private Details head() {
        Pre head = new Pre();
        Details details = new Details("Head of the mail", head);
        details.addOpenedChangeListener(change -> head.setText(change.isOpened() ? readHead() : ""));
        return details;
    }

    private String readHead() {
        try {
            Optional<InputStream> raw = quarantine.raw(owner, mail.id());
            if (raw.isEmpty()) {
                return "This mail is not held any more.";
            }
            try (InputStream bytes = raw.get()) {
                return upToBlankLine(new String(bytes.readNBytes(HEAD), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return "It can't be read just now.";
        }
    }

    private static String upToBlankLine(String text) {
        String lines = text.replace("\r\n", "\n");
        int end = lines.indexOf("\n\n");
        return end < 0 ? lines : lines.substring(0, end);
    }
}
