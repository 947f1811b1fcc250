package org.posthorn.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.OwnAddresses;
import org.posthorn.compose.LogChoice;
import org.posthorn.compose.LogChoices;
import org.posthorn.compose.OwnTraces;
import org.posthorn.compose.OwnTraces.Cleaned;
import org.posthorn.correspondence.KeepingMail.Same;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailroom.Filing;
import org.posthorn.mailroom.FilingMail;
import org.posthorn.mailroom.HoldReason;
import org.posthorn.mailroom.ReceivedMail;
import org.posthorn.mailroom.mime.ParsedMail;
import org.posthorn.mailroom.mime.UnreadableMail;
import org.springframework.stereotype.Service;

/** Logs mail on the records it belongs to, or says why it can't (G2 to G16). Decides everything before it changes anything. */
@Service
class LoggingMail implements FilingMail {

    private final Forwards forwards;
    private final OwnAddresses ownAddresses;
    private final StandingRules standingRules;
    private final AnsweredMails answeredMails;
    private final PeopleOfMail peopleOfMail;
    private final OwnTraces traces;
    private final OutgoingOfMail outgoingOfMail;
    private final LogChoices choices;
    private final Destinations destinations;
    private final Logbook logbook;

    LoggingMail(
            Forwards forwards,
            OwnAddresses ownAddresses,
            StandingRules standingRules,
            AnsweredMails answeredMails,
            PeopleOfMail peopleOfMail,
            OwnTraces traces,
            OutgoingOfMail outgoingOfMail,
            LogChoices choices,
            Destinations destinations,
            Logbook logbook) {
        this.forwards = forwards;
        this.ownAddresses = ownAddresses;
        this.standingRules = standingRules;
        this.answeredMails = answeredMails;
        this.peopleOfMail = peopleOfMail;
        this.traces = traces;
        this.outgoingOfMail = outgoingOfMail;
        this.choices = choices;
        this.destinations = destinations;
        this.logbook = logbook;
    }

    @Override
    public Filing file(ReceivedMail mail) {
        try {
            return fileUnwrapped(forwards.unwrapped(mail));
        } catch (UnreadableMail e) {
            return new Filing.Held(HoldReason.UNREADABLE, "The forwarded mail can't be read. " + e.getMessage());
        }
    }

    private Filing fileUnwrapped(ReceivedMail received) {
        AccountId account = received.account();
        ParsedMail mail = received.mail();
        NaturalKey key = NaturalKey.of(mail);
        Optional<Same> before = logbook.find(account, key, received.user());
        if (before.isPresent() && !before.get().hidden()) {
            return new Filing.Already(before.get().id());
        }
        Answered answered = answeredMails.of(account, mail, received.user()).orElse(null);
        boolean answers = answered != null && !answered.hidden();
        Optional<Parties> parties =
                Parties.of(mail, received.user(), ownAddresses.among(Parties.addresses(mail)), answers);
        if (before.isPresent()) {
            // Another user keeps the same mail to himself: this one gets a copy of his own and learns nothing (P12).
            key = key.ownOf(received.user());
            parties = parties.map(found -> found.ownedBy(received.user()));
        }
        return parties.isEmpty() ? Holding.unknownSender(mail) : file(received, key, parties.get(), answered);
    }

    private Filing file(ReceivedMail received, NaturalKey key, Parties parties, @Nullable Answered answered) {
        Standing standing = standingRules.of(received.account(), parties.owner());
        Optional<EmailAddress> never = standing.neverLog().firstOf(parties.outsideAddresses());
        if (never.isPresent()) {
            return Holding.neverLog(never.get());
        }
        Cleaned body = traces.clean(received.mail().html(), received.mail().text());
        OutgoingEmailId outgoing = outgoing(received, parties, body);
        LogChoice choice = choice(received, outgoing);
        People people = peopleOfMail.of(parties);
        Map<EmailAddress, List<RecordRef>> unclear =
                choice.associations() == null ? unclear(people, answered) : Map.of();
        if (!unclear.isEmpty()) {
            return Holding.ambiguous(unclear);
        }
        boolean automatic = received.mail().automatic();
        Destination destination = destinations.of(standing, parties, people, choice, automatic, answered);
        return destination.nowhere() && choice.associations() == null
                ? Holding.nobodyKnown(parties.outsiders())
                : logbook.enter(received, standing, key, parties, destination, body, outgoing, answered);
    }

    private @Nullable OutgoingEmailId outgoing(ReceivedMail received, Parties parties, Cleaned body) {
        return parties.direction() == Direction.SENT
                ? outgoingOfMail
                        .find(received.mail(), parties.owner(), body.tokens())
                        .orElse(null)
                : null;
    }

    /** What was chosen with the mail itself goes before what was chosen when it was written. */
    private LogChoice choice(ReceivedMail received, @Nullable OutgoingEmailId outgoing) {
        LogChoice written = outgoing == null ? LogChoice.NONE : choices.of(received.account(), outgoing);
        return received.chosen() == null ? written : new LogChoice(received.chosen(), written.createContacts());
    }

    /** Where the answered mail was put says which of several contacts is meant. */
    private static Map<EmailAddress, List<RecordRef>> unclear(People people, @Nullable Answered answered) {
        return people.ambiguous().entrySet().stream()
                .filter(entry -> answered == null || entry.getValue().stream().noneMatch(answered.records()::contains))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
