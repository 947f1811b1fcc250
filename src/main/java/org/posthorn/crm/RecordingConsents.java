package org.posthorn.crm;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.privacy.ConsentChannel;
import org.posthorn.privacy.Consents;
import org.posthorn.privacy.LegalBases;
import org.posthorn.privacy.LegalBasis;
import org.posthorn.privacy.NewConsent;
import org.posthorn.privacy.NewLegalBasis;
import org.posthorn.privacy.TrackingConsent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down on what ground a contact's data is processed (P4), and what the contact said about being tracked (P5). */
@Service
public class RecordingConsents {

    /** Clients' clocks differ; further ahead than this it is not their clock. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(10);

    /** Days begin up to 14 hours earlier than in UTC. */
    private static final Duration EARLIEST_ZONE = Duration.ofHours(14);

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** Nobody can say through us that the person acted on their own page. */
    private static final Set<ConsentChannel> BY_OTHERS =
            Set.of(ConsentChannel.USER, ConsentChannel.API, ConsentChannel.IMPORT);

    private final LegalBases bases;
    private final Consents consents;
    private final PeopleOfContacts people;
    private final Clock clock;

    RecordingConsents(LegalBases bases, Consents consents, PeopleOfContacts people, Clock clock) {
        this.bases = bases;
        this.consents = consents;
        this.people = people;
        this.clock = clock;
    }

    /** @throws org.posthorn.account.InvalidInput that names each wrong field */
    @Transactional
    public void stateBasis(SignedIn user, Contact contact, LegalBasisForm form) {
        FormCheck check = new FormCheck();
        LegalBasis basis = check.read(
                "basis",
                check.required("basis", form.basis(), FormCheck.MAX_NAME),
                text -> LegalBasis.of(text).orElseThrow(IllegalArgumentException::new),
                "must be one of "
                        + Arrays.stream(LegalBasis.values())
                                .map(LegalBasis::publicName)
                                .collect(Collectors.joining(", ")));
        LocalDate since =
                check.read("date", form.date(), reading(LocalDate::parse), "must be a day such as 2026-11-22");
        check.demand(
                since == null || (!since.isBefore(EARLIEST) && !since.isAfter(latestToday())),
                "date",
                "must not be in the future");
        String source = check.text("source", form.source(), NewLegalBasis.LONGEST_TEXT);
        String note = check.text("note", form.note(), NewLegalBasis.LONGEST_TEXT);
        check.done();
        bases.record(
                user.accountId(),
                new NewLegalBasis(
                        contact.id(),
                        Objects.requireNonNull(basis),
                        requireNonNullElse(since, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                        user.userId(),
                        orNull(source),
                        orNull(note)));
    }

    /**
     * Adds to the ledger.
     *
     * @param way how it comes in, where the form doesn't say
     * @throws org.posthorn.account.InvalidInput that names each wrong field
     */
    @Transactional
    public void recordConsent(SignedIn user, Contact contact, ConsentForm form, ConsentChannel way) {
        FormCheck check = new FormCheck();
        TrackingConsent state = check.read(
                "state",
                check.required("state", form.state(), FormCheck.MAX_NAME),
                text -> TrackingConsent.of(text)
                        .filter(said -> said != TrackingConsent.UNKNOWN)
                        .orElseThrow(IllegalArgumentException::new),
                "must be given or withdrawn");
        Instant at = check.read(
                "at",
                form.at(),
                reading(text -> OffsetDateTime.parse(text).toInstant()),
                "must be a time such as 2026-11-22T13:00:00Z");
        check.demand(
                at == null || (!at.isBefore(EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC)) && !isAhead(at)),
                "at",
                "must not be in the future");
        ConsentChannel how = check.read(
                "how",
                form.how(),
                text -> ConsentChannel.of(text).filter(BY_OTHERS::contains).orElseThrow(IllegalArgumentException::new),
                "must be api, user or import");
        EmailAddress address = check.address("address", form.address());
        check.demand(
                address == null || people.of(contact).addresses().contains(address),
                "address",
                "must be one of the contact's");
        String text = check.text("text", form.text(), NewConsent.LONGEST_TEXT);
        String proof = check.text("proof", form.proof(), NewConsent.LONGEST_TEXT);
        String note = check.text("note", form.note(), NewConsent.LONGEST_NOTE);
        check.done();
        consents.record(
                user.accountId(),
                new NewConsent(
                        requireNonNullElse(address, contact.email()),
                        contact.id(),
                        Objects.requireNonNull(state),
                        requireNonNullElse(at, clock.instant()),
                        requireNonNullElse(how, way),
                        user.userId(),
                        orNull(text),
                        orNull(proof),
                        orNull(note)));
    }

    private boolean isAhead(Instant time) {
        return time.isAfter(clock.instant().plus(CLOCK_DIFFERENCE));
    }

    /** Today, wherever it is the latest day. */
    private LocalDate latestToday() {
        return LocalDate.ofInstant(clock.instant().plus(EARLIEST_ZONE), ZoneOffset.UTC);
    }

    private static <T> Function<String, T> reading(Function<String, T> parsing) {
        return text -> {
            try {
                return parsing.apply(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(e);
            }
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
