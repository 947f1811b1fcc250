package org.posthorn.correspondence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.compose.OwnTraces.Cleaned;
import org.posthorn.correspondence.KeepingMail.Same;
import org.posthorn.crm.CreatingContacts;
import org.posthorn.crm.TouchingRecords;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.MessageId;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.posthorn.kernel.UserId;
import org.posthorn.kernel.Visibility;
import org.posthorn.mailroom.Filing;
import org.posthorn.mailroom.ReceivedMail;
import org.posthorn.tracking.RegisteringEmails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enters a mail of which all is decided: its thread, itself, its contacts, its records and their timelines, and tells of it. */
@Component
class Logbook {

    private final KeepingMail keeping;
    private final Threads threads;
    private final LoggedEmailTable table;
    private final Timelines timelines;
    private final CreatingContacts creating;
    private final TouchingRecords touching;
    private final RegisteringEmails registering;
    private final CountingReplies replies;
    private final EarlyReplies earlyReplies;
    private final ApplicationEventPublisher events;

    Logbook(
            KeepingMail keeping,
            Threads threads,
            LoggedEmailTable table,
            Timelines timelines,
            CreatingContacts creating,
            TouchingRecords touching,
            RegisteringEmails registering,
            CountingReplies replies,
            EarlyReplies earlyReplies,
            ApplicationEventPublisher events) {
        this.keeping = keeping;
        this.threads = threads;
        this.table = table;
        this.timelines = timelines;
        this.creating = creating;
        this.touching = touching;
        this.registering = registering;
        this.replies = replies;
        this.earlyReplies = earlyReplies;
        this.events = events;
    }

    /** The same mail that was logged before (G11). */
    Optional<Same> find(AccountId account, NaturalKey key, UserId reader) {
        return keeping.find(account, key, reader);
    }

    /**
     * Logs the mail, unless another transaction was quicker with the same one.
     *
     * @param standing what holds for its owner's mail
     * @param key what the mail is known by
     * @param outgoing the outgoing e-mail that it is the copy of, or null
     * @param answered the logged mail that it answers, or null
     */
    Filing enter(
            ReceivedMail received,
            Standing standing,
            NaturalKey key,
            Parties parties,
            Destination destination,
            Cleaned body,
            @Nullable OutgoingEmailId outgoing,
            @Nullable Answered answered) {
        long thread = threads.join(received.account(), received.mail());
        NewLoggedEmail mail = NewLoggedEmail.of(
                received,
                parties,
                thread,
                ShownBody.of(body),
                outgoing,
                visibility(standing, parties, answered),
                attachmentsAllowed(standing, parties));
        OptionalLong quicker = keeping.keep(mail, key);
        if (quicker.isPresent()) {
            return new Filing.Already(quicker.getAsLong());
        }
        Set<RecordRef> records = records(mail, destination);
        table.addRecords(received.account(), mail.id(), records);
        timelines.add(records, mail.entry());
        touching.touch(records, mail.sentAt());
        tell(mail, records, answered);
        return new Filing.Logged(mail.id());
    }

    /** An answer to what its owner keeps to himself quotes it, most likely. */
    private static Visibility visibility(Standing standing, Parties parties, @Nullable Answered answered) {
        Visibility usual = standing.visibility();
        return answered != null && answered.owner().equals(parties.owner())
                ? usual.orNarrower(answered.visibility())
                : usual;
    }

    private static boolean attachmentsAllowed(Standing standing, Parties parties) {
        return parties.direction() == Direction.SENT || standing.defaults().allowAttachmentLogging();
    }

    private Set<RecordRef> records(NewLoggedEmail mail, Destination destination) {
        Set<RecordRef> records = new HashSet<>(destination.records());
        destination.toCreate().stream()
                .map(box -> creating.createFromMail(
                        mail.received().account(), box, mail.parties().owner()))
                .map(contact -> new RecordRef(RecordType.CONTACT, contact.id().value()))
                .forEach(records::add);
        return records;
    }

    private void tell(NewLoggedEmail mail, Set<RecordRef> records, @Nullable Answered answered) {
        AccountId account = mail.received().account();
        OutgoingEmailId outgoing = mail.outgoing();
        if (outgoing != null) {
            // A mail that is here went out, whether or not the client could say so.
            registering.learnSubject(
                    mail.parties().owner(), outgoing, mail.received().mail().subject());
            registering.markSent(mail.parties().owner(), outgoing, mail.sentAt(), messageId(mail));
            registering.markLogged(mail.parties().owner(), outgoing);
            earlyReplies
                    .to(mail)
                    .forEach(reply -> replies.count(account, outgoing, reply.key(), reply.from(), reply.at()));
        }
        events.publishEvent(new EmailLogged(account, mail.id(), List.copyOf(records)));
        if (answered != null && answered.outgoing() != null && isReply(mail)) {
            EmailAddress author = mail.received().mail().from().getFirst().address();
            replies.count(
                    account, answered.outgoing(), NaturalKey.of(mail.received().mail()), author, mail.sentAt());
        }
    }

    private static boolean isReply(NewLoggedEmail mail) {
        return mail.parties().direction() == Direction.RECEIVED
                && !mail.received().mail().automatic();
    }

    private static @Nullable String messageId(NewLoggedEmail mail) {
        MessageId id = mail.received().mail().messageId();
        return id == null ? null : id.value();
    }
}
