package org.posthorn.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.posthorn.compose.CheckingMail;
import org.posthorn.compose.CheckingMail.RecipientAnswer;
import org.posthorn.compose.LogForecast;
import org.posthorn.crm.Suggestion;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.workspace.card.Card;
import org.posthorn.workspace.card.Card.Section;
import org.posthorn.workspace.card.Markup;
import org.posthorn.workspace.card.Widget;
import org.posthorn.workspace.card.Widget.ButtonList;
import org.posthorn.workspace.card.Widget.DecoratedText;
import org.posthorn.workspace.card.Widget.Item;
import org.posthorn.workspace.card.Widget.OnClick;
import org.posthorn.workspace.card.Widget.SelectionInput;
import org.posthorn.workspace.card.Widget.Switch;
import org.posthorn.workspace.card.Widget.TextParagraph;

/**
 * The card beside a draft: the two switches with their reasons, where the mail would be logged, and who may be tracked (S1, S5,
 * C7).
 *
 * @param track how the switch stands, where it may be on
 * @param log likewise
 * @param seen whether the sent mail will be seen though it is not logged
 */
record DraftCard(
        CheckingMail.Answer answer, boolean track, boolean log, boolean seen, CardTexts texts, ServerUrls urls) {

    static final String TRACK = "track";
    static final String LOG = "log";
    static final String RECORDS = "records";
    static final String CONTACTS = "contacts";

    private static final int SHOWN_RECIPIENTS = 3;

    Card card() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(null, switches()));
        if (answer.log().allowed()) {
            records(sections);
        }
        recipients(sections);
        return new Card(new Card.Header(texts.of("draft.title"), null), sections, "draft");
    }

    private List<Widget> switches() {
        List<Widget> widgets = new ArrayList<>();
        widgets.add(trackSwitch());
        widgets.add(logSwitch());
        if (answer.recipients().isEmpty()) {
            widgets.add(new TextParagraph(Markup.plain(texts.of("draft.nobody"))));
        }
        if (answer.decision().allowed() || answer.log().allowed()) {
            widgets.add(new ButtonList(
                    List.of(new Widget.Button(texts.of("draft.insert"), OnClick.calling(urls.addOn("insert"))))));
        }
        return widgets;
    }

    private DecoratedText trackSwitch() {
        if (!answer.decision().allowed()) {
            return off("draft.track", texts.refusal(answer.decision()));
        }
        String why = texts.said(answer.initial().trackReason()) + " " + texts.of("draft.track.only")
                + (seen || log ? "" : " " + texts.of("draft.track.unseen"))
                + (answer.decision().anonymous() ? " " + texts.of("draft.track.anonymous") : "");
        return DecoratedText.of(null, Markup.bold(texts.of("draft.track")), why)
                .switchedBy(Switch.of(TRACK, track, urls.addOn("toggle")));
    }

    private DecoratedText logSwitch() {
        LogForecast forecast = answer.log();
        if (!forecast.allowed()) {
            return off("draft.log", texts.of("draft.log.never", addresses(forecast)));
        }
        String why = texts.said(answer.initial().logReason()) + " "
                + texts.of("draft.seen." + forecast.visibility().name());
        return DecoratedText.of(null, Markup.bold(texts.of("draft.log")), why)
                .switchedBy(Switch.of(LOG, log, urls.addOn("toggle")));
    }

    /** Google has no switch that can't be switched, so words stand in its place. */
    private DecoratedText off(String name, String why) {
        return DecoratedText.of(null, Markup.bold(texts.of(name)) + " · " + Markup.plain(texts.of("draft.off")), why);
    }

    private static String addresses(LogForecast forecast) {
        return forecast.neverLogged().stream().map(EmailAddress::value).sorted().collect(Collectors.joining(", "));
    }

    private void records(List<Section> sections) {
        List<Widget> widgets = new ArrayList<>();
        LogForecast forecast = answer.log();
        if (!forecast.associations().isEmpty()) {
            widgets.add(SelectionInput.boxes(
                    RECORDS,
                    texts.of("draft.records"),
                    forecast.associations().stream().map(this::item).toList()));
        }
        if (!forecast.newContacts().isEmpty()) {
            widgets.add(SelectionInput.boxes(
                    CONTACTS,
                    texts.of("draft.contacts"),
                    forecast.newContacts().stream()
                            .map(unknown -> new Item(
                                    unknown.address().value(), unknown.address().value(), unknown.selected()))
                            .toList()));
        }
        if (!widgets.isEmpty()) {
            sections.add(Section.of(texts.of("draft.where"), widgets));
        }
    }

    private Item item(Suggestion suggestion) {
        return new Item(
                suggestion.label() + " – " + texts.said(suggestion.why()), value(suggestion), suggestion.selected());
    }

    private static String value(Suggestion suggestion) {
        return suggestion.record().type().publicName() + ":"
                + PublicId.of(suggestion.record().id());
    }

    /** What a ticked box stands for, or nothing for what never was one of ours. */
    static List<RecordRef> record(String value) {
        int colon = value.indexOf(':');
        return colon < 0
                ? List.of()
                : RecordType.of(value.substring(0, colon)).stream()
                        .flatMap(type -> PublicId.parse(value.substring(colon + 1)).stream()
                                .mapToObj(id -> new RecordRef(type, id)))
                        .toList();
    }

    private void recipients(List<Section> sections) {
        if (!answer.recipients().isEmpty()) {
            sections.add(Section.folded(
                    texts.of("draft.recipients"),
                    SHOWN_RECIPIENTS,
                    answer.recipients().stream().map(this::recipient).toList()));
        }
    }

    private Widget recipient(RecipientAnswer recipient) {
        String known = recipient.contact() == null
                ? texts.of("draft.unknown")
                : recipient.contact().displayName();
        String prospect = recipient.tracking().eligible()
                ? texts.named("compose.OpenForecast." + recipient.forecast().name())
                : texts.refusal(recipient.tracking());
        DecoratedText line = DecoratedText.of(
                known, Markup.plain(recipient.mailbox().address().value()), prospect);
        return recipient.contact() == null
                ? line
                : line.leadingTo(urls.record(recipient.contact().ref()));
    }
}
