package org.posthorn.sample;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.NewToken;

/**
 * What asks for the pixel and links of a mail of the sample data.
 *
 * @param now when the sample data is loaded
 */
record SampleVisits(OutgoingEmailId id, SampleEmail email, List<NewToken> tokens, Instant now) {

    /** A hit that has no id yet: ids follow the time of all hits together. */
    record Request(NewToken token, Instant at, Visitor visitor, String recipient) {

        Hit toHit() {
            return new Hit(
                    TimeOrderedId.next(),
                    token.kind(),
                    token.token(),
                    at,
                    visitor.addressFor(recipient),
                    visitor.userAgent(),
                    false);
        }
    }

    Stream<Request> requests() {
        return email.visits().stream()
                .map(visit -> new Request(
                        token(visit.link()),
                        at(visit),
                        visit.visitor(),
                        email.to().getFirst()));
    }

    private NewToken token(int link) {
        return link == 0
                ? tokens.stream()
                        .filter(token -> token.kind() == HitKind.OPEN)
                        .findFirst()
                        .orElseThrow()
                : tokens.stream()
                        .filter(token -> token.kind() == HitKind.CLICK)
                        .skip(link - 1L)
                        .findFirst()
                        .orElseThrow();
    }

    private Instant at(SampleVisit visit) {
        return visit.delay() == null || email.age() == null
                ? now
                : now.minus(email.age()).plus(visit.delay());
    }
}
