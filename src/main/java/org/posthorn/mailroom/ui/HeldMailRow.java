package org.posthorn.mailroom.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.posthorn.mailroom.HeldMail;
import org.posthorn.mailroom.HeldMailHelp;
import org.posthorn.mailroom.HoldReason;
import org.posthorn.mailroom.Quarantine;
import org.posthorn.mailroom.Receiving.Owner;
import org.posthorn.shell.Sentences;
import org.posthorn.shell.ViewerTime;
import org.posthorn.shell.Wording;

/** One held mail: why, from whom, about what, and the buttons. Its head is shown on demand, as text. */
class HeldMailRow extends ListItem {

    private static final int HEAD = 16 * 1024;

    private final Quarantine quarantine;
    private final Owner owner;
    private final Div reason = new Div();
    private final Div why = new Div();
    private final Div help = new Div();
    private final List<HeldMailHelp> helps;
    private final HeldMailActions actions;
    private HeldMail mail;

    HeldMailRow(HeldMail mail, Quarantine quarantine, Owner owner, List<HeldMailHelp> helps, HeldMailActions actions) {
        this.mail = mail;
        this.quarantine = quarantine;
        this.owner = owner;
        this.helps = helps;
        this.actions = actions;
        reason.addClassName("held-reason");
        why.addClassName("quiet");
        help.addClassName("held-help");
        Button retry = new Button(translate("shell.again"), click -> actions.retry(this, null));
        retry.setAriaLabel(translate("mailroom.held.again", subject(mail)));
        Button discard = new Button(translate("mailroom.discard"), click -> actions.discard(this));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        discard.setAriaLabel(translate("mailroom.held.discard", subject(mail)));
        Div buttons = new Div(retry, discard);
        buttons.addClassName("held-buttons");
        Div text = new Div(heading(mail), reason, why, help, head());
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
        reason.setText(Wording.of(now.reason()));
        why.setText(explained(now));
        help.removeAll();
        helps.forEach(offered ->
                offered.offer(now, chosen -> actions.retry(this, chosen)).ifPresent(help::add));
    }

    private static String explained(HeldMail mail) {
        String advice = mail.reason() == HoldReason.UNKNOWN_SENDER ? "" : Wording.of(mail.reason(), "advice");
        return (Sentences.of(mail.detail()) + " " + advice).strip();
    }

    private static String subject(HeldMail mail) {
        return mail.subject().isEmpty() ? translate("mailroom.held.noSubject") : mail.subject();
    }

    private static Div heading(HeldMail mail) {
        Span subject = new Span(subject(mail));
        subject.addClassName("name");
        Span from = new Span(mail.from().isEmpty() ? translate("mailroom.held.noSender") : mail.from());
        Div heading = new Div(subject, from, ViewerTime.relative(mail.receivedAt()));
        heading.addClassName("held-heading");
        return heading;
    }

    private Details head() {
        Pre head = new Pre();
        Details details = new Details(translate("mailroom.held.head"), head);
        details.addOpenedChangeListener(change -> head.setText(change.isOpened() ? readHead() : ""));
        return details;
    }

    private String readHead() {
        try {
            Optional<InputStream> raw = quarantine.raw(owner, mail.id());
            if (raw.isEmpty()) {
                return translate("mailroom.outcome.gone");
            }
            try (InputStream bytes = raw.get()) {
                return upToBlankLine(new String(bytes.readNBytes(HEAD), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return translate("mailroom.held.unreadable");
        }
    }

    private static String upToBlankLine(String text) {
        String lines = text.replace("\r\n", "\n");
        int end = lines.indexOf("\n\n");
        return end < 0 ? lines : lines.substring(0, end);
    }
}
