package org.posthorn.recipient;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.PageMail;
import org.posthorn.tracking.TrackingObjections.Addressee;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what recipients ask the current account for until a super-admin says what became of it. */
@Service
@Transactional
public class HandlingRequests {

    private static final int LONGEST_NOTE = 2_000;
    private static final Limit OPEN_SHOWN = Limit.of(200);
    private static final Limit DECIDED_SHOWN = Limit.of(50);

    private final PrivacyRequests requests;
    private final EntityManager entities;
    private final Clock clock;

    HandlingRequests(PrivacyRequests requests, EntityManager entities, Clock clock) {
        this.requests = requests;
        this.entities = entities;
        this.clock = clock;
    }

    /** Keeps the request; asked for again while it is open, nothing changes and the first deadline stays. */
    public void receive(PageMail mail, Addressee person, RequestKind kind, String language) {
        if (!requests.existsByAddressAndKindAndState(person.address().value(), kind, RequestState.OPEN)) {
            entities.persist(new PrivacyRequest(mail, person, kind, language, clock.instant()));
        }
    }

    /** What is open, the first deadline first, at most 200. */
    @Transactional(readOnly = true)
    public List<PrivacyRequest> open() {
        return requests.findByStateOrderByDueAtAscIdAsc(RequestState.OPEN, OPEN_SHOWN);
    }

    /** The last 50 that were decided, the newest first. */
    @Transactional(readOnly = true)
    public List<PrivacyRequest> decided() {
        return requests.findByStateNotOrderByIdDesc(RequestState.OPEN, DECIDED_SHOWN);
    }

    /**
     * A super-admin says what became of a request; the caller lets nobody else.
     *
     * @throws InvalidInput when a refusal has no reason, or the note is too long
     */
    public void decide(long request, RequestState decision, UserId by, @Nullable String note) {
        String why = note == null || note.isBlank() ? null : note.strip();
        if (decision == RequestState.REFUSED && why == null) {
            throw new InvalidInput("note", "A refusal needs its reason.");
        }
        if (why != null && why.length() > LONGEST_NOTE) {
            throw new InvalidInput("note", "Must have at most " + LONGEST_NOTE + " characters.");
        }
        requests.findById(request).ifPresent(found -> found.decide(decision, by, why, clock.instant()));
    }
}
