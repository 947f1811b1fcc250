package org.posthorn.correspondence;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.CreateContacts;
import org.posthorn.account.Preferences;
import org.posthorn.compose.LogChoice;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.RecordLabel;
import org.posthorn.crm.SuggestingRecords;
import org.posthorn.crm.Suggestion;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.RecordRef;
import org.springframework.stereotype.Component;

/** Decides on which records a mail is logged: the chosen ones exactly (G10), else those that suggest themselves (G9). */
@Component
class Destinations {

    /** A mail to more unknown people than this makes contacts of none. */
    private static final int MOST_NEW = 50;

    private final SuggestingRecords suggesting;
    private final FindingRecords finding;

    Destinations(SuggestingRecords suggesting, FindingRecords finding) {
        this.suggesting = suggesting;
        this.finding = finding;
    }

    /**
     * Where the mail goes; nowhere when nobody in it is known.
     *
     * @param automatic whether no person wrote it: nobody becomes a contact by an automatic answer
     * @param answered the logged mail that it answers, or null
     */
    Destination of(
            Standing standing,
            Parties parties,
            People people,
            LogChoice choice,
            boolean automatic,
            @Nullable Answered answered) {
        Preferences wishes = standing.wishes();
        List<Mailbox> toCreate = automatic || standing.defaults().existingContactsOnly()
                ? List.of()
                : toCreate(parties, people, choice, wishes.createContacts());
        if (choice.associations() != null) {
            return Destination.of(existing(choice.associations()), toCreate);
        }
        Set<RecordRef> records = suggested(people, wishes);
        if (answered != null) {
            records.addAll(existing(answered.records()));
        }
        return Destination.of(records, toCreate);
    }

    /** Those that suggest themselves. */
    Set<RecordRef> suggested(People people, Preferences wishes) {
        Set<RecordRef> records = suggesting.suggestFor(people.known(), wishes.autoAssociate()).stream()
                .filter(Suggestion::selected)
                .map(Suggestion::record)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (records.isEmpty()) {
            // Whoever lets nothing be chosen automatically still sent the copy to have it logged.
            records.addAll(people.known().values());
        }
        return records;
    }

    private Set<RecordRef> existing(Collection<RecordRef> chosen) {
        return finding.labels(chosen).stream().map(RecordLabel::record).collect(Collectors.toSet());
    }

    private static List<Mailbox> toCreate(Parties parties, People people, LogChoice choice, CreateContacts preference) {
        List<Mailbox> candidates = choice.createContacts() == null
                ? byPreference(parties, people, choice, preference)
                : ticked(people, choice.createContacts());
        return candidates.size() > MOST_NEW ? List.of() : candidates;
    }

    private static List<Mailbox> ticked(People people, List<EmailAddress> addresses) {
        Set<EmailAddress> ticked = new HashSet<>(addresses);
        return people.unknown().stream()
                .filter(box -> ticked.contains(box.address()))
                .toList();
    }

    /** Of mail from outside only its author: the others in it did not write to us. */
    private static List<Mailbox> byPreference(
            Parties parties, People people, LogChoice choice, CreateContacts preference) {
        if (preference != CreateContacts.ALWAYS || choice.associations() != null) {
            return List.of();
        }
        return parties.direction() == Direction.SENT
                ? people.unknown()
                : people.unknown().stream()
                        .filter(parties.outsiders().getFirst()::equals)
                        .toList();
    }
}
