package org.posthorn.workspace;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.posthorn.account.OwnAddresses;
import org.posthorn.compose.LogAddresses;
import org.posthorn.correspondence.EntryKind;
import org.posthorn.correspondence.ReadingTimeline;
import org.posthorn.correspondence.TimelineRow;
import org.posthorn.crm.Contact;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.SuggestingRecords;
import org.posthorn.crm.Suggestion;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.RecordType;
import org.posthorn.workspace.card.Card;
import org.posthorn.workspace.card.Card.Section;
import org.posthorn.workspace.card.Markup;
import org.posthorn.workspace.card.Widget;
import org.posthorn.workspace.card.Widget.DecoratedText;
import org.posthorn.workspace.card.Widget.TextParagraph;
import org.posthorn.workspace.google.AddOnEvent;
import org.posthorn.workspace.google.AddOnUser;
import org.posthorn.workspace.google.OpenMail;
import org.posthorn.workspace.google.ReadingOpenMail;
import org.springframework.stereotype.Component;

/** Says who the people in the open mail are, what is open with them and what was last, and how to log the mail now. */
@Component
class ShowingOpenMail {

    private static final int MOST_PEOPLE = 3;
    private static final int TIMELINE_LINES = 4;
    private static final int SHOWN_LINES = 6;
    private static final Set<RecordType> ALL = EnumSet.allOf(RecordType.class);

    private final ReadingOpenMail reading;
    private final OwnAddresses ownAddresses;
    private final FindingRecords records;
    private final SuggestingRecords suggesting;
    private final ReadingTimeline timeline;
    private final LogAddresses logAddresses;
    private final ServerUrls urls;

    ShowingOpenMail(
            ReadingOpenMail reading,
            OwnAddresses ownAddresses,
            FindingRecords records,
            SuggestingRecords suggesting,
            ReadingTimeline timeline,
            LogAddresses logAddresses,
            ServerUrls urls) {
        this.reading = reading;
        this.ownAddresses = ownAddresses;
        this.records = records;
        this.suggesting = suggesting;
        this.timeline = timeline;
        this.logAddresses = logAddresses;
        this.urls = urls;
    }

    /** @throws org.posthorn.workspace.google.AddOnRefusal when the mail's headers can't be had */
    Card show(AddOnUser user, AddOnEvent event, CardTexts texts) {
        List<Section> sections = new ArrayList<>();
        List<EmailAddress> people = outsiders(reading.read(event));
        if (people.isEmpty()) {
            sections.add(Section.of(null, List.of(new TextParagraph(Markup.plain(texts.of("open.colleagues"))))));
        }
        people.stream()
                .limit(MOST_PEOPLE)
                .map(address -> person(address, texts))
                .forEach(sections::add);
        logAddresses.of(user).map(address -> howToLog(address, texts)).ifPresent(sections::add);
        return new Card(new Card.Header(texts.of("open.title"), null), sections, "open");
    }

    /** The writer first; nobody of the account. */
    private List<EmailAddress> outsiders(OpenMail mail) {
        Set<EmailAddress> all = new LinkedHashSet<>();
        Stream.concat(mail.from().stream(), mail.others().stream())
                .map(Mailbox::address)
                .forEach(all::add);
        all.removeAll(ownAddresses.among(all).keySet());
        return List.copyOf(all);
    }

    private Section person(EmailAddress address, CardTexts texts) {
        Map<EmailAddress, List<Contact>> known = records.contactsOf(List.of(address, address.withoutTag()));
        EmailAddress matched = known.containsKey(address) ? address : address.withoutTag();
        List<Contact> contacts = known.getOrDefault(matched, List.of());
        if (contacts.size() != 1) {
            String words = texts.of(contacts.isEmpty() ? "open.unknown" : "open.several", address.value());
            return Section.of(address.value(), List.of(new TextParagraph(Markup.plain(words))));
        }
        List<Widget> widgets = new ArrayList<>();
        suggesting.suggest(Set.of(matched), ALL).forEach(about -> widgets.add(about(about, texts)));
        latest(contacts.getFirst()).forEach(row -> widgets.add(line(row, texts)));
        return Section.folded(address.value(), SHOWN_LINES, widgets);
    }

    private DecoratedText about(Suggestion suggestion, CardTexts texts) {
        return DecoratedText.of(
                        texts.of("record." + suggestion.record().type().name()),
                        Markup.bold(suggestion.label()),
                        texts.said(suggestion.why()))
                .leadingTo(urls.record(suggestion.record()));
    }

    private List<TimelineRow> latest(Contact contact) {
        return timeline.page(contact.ref(), EnumSet.allOf(EntryKind.class), null, TIMELINE_LINES).rows().stream()
                .limit(TIMELINE_LINES)
                .toList();
    }

    private static DecoratedText line(TimelineRow row, CardTexts texts) {
        String subject = row.mail() == null ? "" : row.mail().subject();
        String kind = texts.of("entry." + row.kind().name());
        return subject.isEmpty()
                ? DecoratedText.of(null, Markup.plain(kind), texts.day(row.at()))
                : DecoratedText.of(kind, Markup.plain(subject), texts.day(row.at()));
    }

    private static Section howToLog(String address, CardTexts texts) {
        return Section.of(
                texts.of("open.log"),
                List.of(
                        new TextParagraph(Markup.plain(texts.of("open.log.how"))),
                        new TextParagraph(Markup.plain(address))));
    }
}
