package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.correspondence.composer.Draft;
import org.posthorn.correspondence.composer.Letter;
import org.posthorn.correspondence.composer.SendingLetters.Outcome;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.Visibility;
import org.posthorn.mailroom.Filing;
import org.posthorn.shell.Sentences;

/** The fields of a letter. It is kept as a draft whenever a field was changed. */
class LetterForm extends Div {

    private static final int PAUSE_MILLIS = 1_000;
    private static final int LONGEST_SUBJECT = 900;
    private static final int LONGEST_BODY = 500_000;

    private final ComposeDesk desk;
    private final Draft draft;
    private final AddressField to;
    private final AddressField cc;
    private final AddressField bcc;
    private final TextField subject = new TextField(translate("correspondence.letter.subject"));
    private final TextArea body = new TextArea(translate("correspondence.letter.body"));
    private final LetterSwitches switches;
    private final RecordChoice records;
    private final NewContactBoxes newContacts = new NewContactBoxes();
    private final PreSend preSend;
    private final Div problem = new Div();
    private final Span saved = new Span();
    private final Button send = new Button(translate("correspondence.letter.send"), click -> send());
    private boolean kept;

    LetterForm(ComposeDesk desk, Draft draft) {
        this.desk = desk;
        this.draft = draft;
        this.to = new AddressField(translate("correspondence.details.to"), desk.sent());
        this.cc = new AddressField(translate("correspondence.details.cc"), desk.sent());
        this.bcc = new AddressField(translate("correspondence.details.bcc"), desk.sent());
        this.switches = new LetterSwitches(this::changed);
        this.records = new RecordChoice(desk.desk(), this::changed);
        this.preSend = new PreSend();
        this.kept = draft.keptBefore();
        addClassName("letter");
        fill();
        listen();
        add(problem, to, cc, bcc, subject, body);
        if (draft.original() != null) {
            desk.emails().find(draft.original()).ifPresent(mail -> add(new QuotedBelow(desk.desk(), mail)));
        }
        add(new EnclosureField(desk.drafting(), draft, this::keep), switches, recordsBox(), preSend, buttons());
        refresh();
        showProblem(draft.failure());
    }

    private Div recordsBox() {
        Div box = new Div(new Span(translate("correspondence.letter.records")), records, newContacts);
        box.addClassName("letter-records");
        return box;
    }

    private void fill() {
        Letter letter = draft.letter();
        to.setMailboxes(letter.to());
        cc.setMailboxes(letter.cc());
        bcc.setMailboxes(letter.bcc());
        subject.setValue(letter.subject());
        body.setValue(letter.body());
        switches.set(letter);
        subject.setMaxLength(LONGEST_SUBJECT);
        body.setMaxLength(LONGEST_BODY);
        body.setMinHeight("12rem");
        body.setWidthFull();
        subject.setWidthFull();
        problem.addClassNames("notice", "error");
        problem.getElement().setAttribute("role", "alert");
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("quiet");
    }

    private void listen() {
        List.of(to, cc, bcc).forEach(field -> field.addValueChangeListener(change -> changed()));
        // Each key arrives at once: whoever clicks Send right after typing sends what was typed.
        subject.setValueChangeMode(ValueChangeMode.EAGER);
        body.setValueChangeMode(ValueChangeMode.EAGER);
        keepInPauses(subject.getElement());
        keepInPauses(body.getElement());
    }

    private void keepInPauses(Element field) {
        field.addEventListener("input", event -> changed()).debounce(PAUSE_MILLIS);
    }

    private Div buttons() {
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        Button discard = new Button(translate("correspondence.letter.discard"), click -> {
            desk.drafting().discard(draft.id());
            getUI().ifPresent(ui -> ui.navigate("drafts"));
        });
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(send, discard, saved);
        buttons.addClassName("timeline-acts");
        if (!desk.server().configured() && !desk.posting().possible()) {
            send.setEnabled(false);
            Paragraph why = new Paragraph(translate("correspondence.letter.noServer", "POSTHORN_RELAY_HOST"));
            why.addClassName("letter-no-server");
            buttons.add(why);
        }
        return buttons;
    }

    private void changed() {
        keep();
        refresh();
    }

    /** Keeps the draft as it stands; a letter with an address that is none yet is kept at the next change. */
    private void keep() {
        try {
            desk.drafting().save(draft, letter());
            if (!kept) {
                kept = true;
                getUI().ifPresent(ui ->
                        ui.getPage().getHistory().replaceState(null, "compose?draft=" + PublicId.of(draft.id())));
            }
            saved.setText(translate("correspondence.letter.saved"));
        } catch (InvalidInput e) {
            saved.setText(translate(
                    "correspondence.letter.unsaved",
                    Sentences.whole(e.problems().getFirst().message())));
        }
    }

    private Letter letter() {
        return new Letter(
                to.mailboxes(),
                cc.mailboxes(),
                bcc.mailboxes(),
                subject.getValue().replaceAll("\\s+", " ").strip(),
                body.getValue(),
                switches.opens(),
                switches.clicks(),
                switches.shared(),
                switches.log(),
                records.chosen(),
                newContacts.chosen());
    }

    /** What is known of the recipients now. */
    private void refresh() {
        try {
            Known known = Known.of(desk, letter(), draft);
            switches.explain(known.answer());
            newContacts.offer(known.answer().log().newContacts(), draft.letter().newContacts());
            newContacts.setEnabled(switches.log());
            records.offer(known.suggestions());
            records.setEnabled(switches.log());
            preSend.show(letter(), known.answer(), records.chosenNames(), newContacts.chosen(), seenBy(known));
        } catch (InvalidInput e) {
            saved.setText(Sentences.whole(e.problems().getFirst().message()));
        }
    }

    /** An answer to a mail that fewer see is seen by as few: it quotes it, most likely. */
    private Visibility seenBy(Known known) {
        Visibility usual = known.answer().log().visibility();
        return Optional.ofNullable(draft.original())
                .flatMap(desk.emails()::find)
                .filter(mail -> draft.kind().answers()
                        && mail.owner().equals(SignedIn.required().userId()))
                .map(mail -> usual.orNarrower(mail.visibility()))
                .orElse(usual);
    }

    private void send() {
        showProblem(null);
        try {
            desk.drafting().save(draft, letter());
            switch (desk.sending().send(draft.id())) {
                case Outcome.Sent sent -> leave(sent.filing());
                case Outcome.NotSent failure -> showProblem(failure.why());
            }
        } catch (InvalidInput e) {
            showProblem(Sentences.whole(e.problems().getFirst().message()));
        }
        send.setEnabled(true);
    }

    private void leave(@Nullable Filing filing) {
        removeAll();
        add(new SentNote(filing, draft.original()));
    }

    private void showProblem(@Nullable String why) {
        problem.setVisible(why != null);
        problem.setText(why == null ? "" : translate("correspondence.letter.failed", Sentences.of(why)));
    }
}
