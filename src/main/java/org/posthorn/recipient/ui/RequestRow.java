package org.posthorn.recipient.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.posthorn.kernel.ContactId;
import org.posthorn.kernel.PublicId;
import org.posthorn.recipient.PrivacyRequest;
import org.posthorn.recipient.RequestState;
import org.posthorn.shell.ViewerTime;
import org.posthorn.shell.Wording;

/** One request: who wants what by when, a way to that person's record, and what became of it. */
class RequestRow extends ListItem {

    RequestRow(PrivacyRequest request, Instant now, Consumer<RequestState> decide) {
        Span address = new Span(request.address().value());
        address.addClassName("name");
        Div text = new Div(
                new Div(address, new Span(" · " + Wording.of(request.kind()))), times(request, now), link(request));
        text.addClassName("request-text");
        if (request.shared() && request.state() == RequestState.OPEN) {
            text.add(quiet(translate("recipient.requests.unproven")));
        }
        String note = request.note();
        if (note != null) {
            text.add(quiet(note));
        }
        add(text);
        if (request.state() == RequestState.OPEN) {
            add(buttons(request, decide));
        }
    }

    private static Component times(PrivacyRequest request, Instant now) {
        Div times = quiet("");
        boolean open = request.state() == RequestState.OPEN;
        boolean overdue = open && request.dueAt().isBefore(now);
        times.add(timed("recipient.requests.received", request.receivedAt()));
        if (open) {
            Span due = timed(overdue ? "recipient.requests.overdue" : "recipient.requests.due", request.dueAt());
            due.setClassName("overdue", overdue);
            Locale language = Locale.forLanguageTag(request.language());
            times.add(due, new Span(translate("recipient.requests.language", language.getDisplayLanguage(language))));
        } else {
            times.add(
                    new Span(Wording.of(request.state())),
                    ViewerTime.exact(Objects.requireNonNull(request.decidedAt())));
        }
        return times;
    }

    /** A sentence with a time in it that the browser words. */
    private static Span timed(String key, Instant time) {
        String[] parts = translate(key, "\u0000").split("\u0000", 2);
        return new Span(new Span(parts[0]), ViewerTime.exact(time), new Span(parts.length > 1 ? parts[1] : ""));
    }

    private static Anchor link(PrivacyRequest request) {
        ContactId contact = request.contact();
        return contact == null
                ? new Anchor(
                        "contacts?q=" + URLEncoder.encode(request.address().value(), StandardCharsets.UTF_8),
                        translate("recipient.requests.find"))
                : new Anchor("contacts/" + PublicId.of(contact.value()), translate("recipient.requests.contact"));
    }

    private static Div buttons(PrivacyRequest request, Consumer<RequestState> decide) {
        Button done = new Button(translate("recipient.requests.done"), click -> decide.accept(RequestState.DONE));
        Button refuse =
                new Button(translate("recipient.requests.refuse"), click -> decide.accept(RequestState.REFUSED));
        refuse.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        done.setAriaLabel(done.getText() + ": " + request.address());
        refuse.setAriaLabel(refuse.getText() + ": " + request.address());
        Div buttons = new Div(done, refuse);
        buttons.addClassName("request-buttons");
        return buttons;
    }

    private static Div quiet(String text) {
        Div quiet = new Div(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
