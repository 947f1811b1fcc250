package org.posthorn.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.posthorn.account.Users;
import org.posthorn.crm.Contact;
import org.posthorn.crm.SampleRecords;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.EngagementRevised;
import org.posthorn.tracking.HitSink;
import org.posthorn.tracking.OutgoingEmails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds the sample data of one user and takes it away. Only the mails are made up: their hits go the way of all hits, so
 * that the verdicts on them are the engine's own.
 */
@Service
class LoadingSamples {

    /** Nobody starts with a bell that rings for last week. */
    private static final Duration READ_BY_NOW = Duration.ofHours(5);

    private final SendingSamples sending;
    private final HitSink hits;
    private final Users users;
    private final SampleRecords records;
    private final LoadingSampleRecords loadingRecords;
    private final OutgoingEmails emails;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    LoadingSamples(
            SendingSamples sending,
            HitSink hits,
            Users users,
            SampleRecords records,
            LoadingSampleRecords loadingRecords,
            OutgoingEmails emails,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.sending = sending;
        this.hits = hits;
        this.users = users;
        this.records = records;
        this.loadingRecords = loadingRecords;
        this.emails = emails;
        this.events = events;
        this.transaction = transaction;
    }

    boolean loadedFor(UserId user) {
        return emails.existsByUserIdAndSampleTrue(user.value());
    }

    /** Nothing happens where the user has sample data already. */
    void load(AccountId account, UserId user) {
        if (!loadedFor(user)) {
            List<SampleVisits> visits = transaction.execute(status -> send(account, user, SampleStory.read()));
            sending.look(user, visits);
            Instant today = sending.now().minus(READ_BY_NOW);
            record(visits, request -> request.at().isBefore(today));
            takeNoticesBack(user);
            record(visits, request -> !request.at().isBefore(today));
        }
    }

    private void record(List<SampleVisits> visits, Predicate<SampleVisits.Request> which) {
        hits.record(visits.stream()
                .flatMap(SampleVisits::requests)
                .filter(which)
                .sorted(Comparator.comparing(SampleVisits.Request::at))
                .map(SampleVisits.Request::toHit)
                .toList());
    }

    void remove(UserId user) {
        takeNoticesBack(user);
        transaction.executeWithoutResult(status -> {
            emails.deleteByUserIdAndSampleTrue(user.value());
            records.removeOf(user);
        });
    }

    /** Nothing counts on these mails any more, or it is old news: whoever told the user of it takes it back. */
    private void takeNoticesBack(UserId user) {
        transaction.executeWithoutResult(status -> emails.findByUserIdAndSampleTrue(user.value())
                .forEach(email ->
                        events.publishEvent(new EngagementRevised(email.accountId(), user, email.id(), 0, 0))));
    }

    private List<SampleVisits> send(AccountId account, UserId user, SampleStory story) {
        EmailAddress from = users.findById(user.value()).orElseThrow().email();
        Map<EmailAddress, Contact> known = story.contacts().stream()
                .map(person -> contact(account, user, person))
                .collect(Collectors.toMap(Contact::email, Function.identity()));
        loadingRecords.load(account, user, known.values(), story);
        List<SampleEmail> oldestFirst = new ArrayList<>(story.emails());
        Collections.reverse(oldestFirst);
        return oldestFirst.stream()
                .map(email -> sending.send(account, user, from, email, known))
                .toList();
    }

    private Contact contact(AccountId account, UserId owner, SampleContact person) {
        return records.contact(account, owner, person.address(), person.firstName(), person.lastName());
    }
}
