package org.posthorn.correspondence.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.correspondence.EntryKind;
import org.posthorn.correspondence.ReadingTimeline;
import org.posthorn.crm.FindingRecords;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.RecordType;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The timeline of each contact, company, deal and ticket (R2). */
@RestController
@PreAuthorize("hasAuthority('SCOPE_read')")
class TimelinesController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final ReadingTimeline timelines;
    private final FindingRecords records;

    TimelinesController(ReadingTimeline timelines, FindingRecords records) {
        this.timelines = timelines;
        this.records = records;
    }

    /**
     * How a timeline is asked for.
     *
     * @param kind {@code email}, {@code open}, {@code click}, {@code note}, several with commas; absent for all
     */
    record Query(
            @Nullable String kind,
            @Nullable Integer limit,
            @Nullable String cursor) {

        private Set<EntryKind> kinds() {
            Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
            if (kind != null && !kind.isBlank()) {
                Arrays.stream(kind.split(",")).map(Query::kind).forEach(kinds::add);
            }
            return kinds;
        }

        private static EntryKind kind(String name) {
            return Arrays.stream(EntryKind.values())
                    .filter(value -> LoggedEmailResource.word(value).equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("kind", "Must be some of email, open, click, note."));
        }

        private int size() {
            int size = limit == null ? DEFAULT_LIMIT : limit;
            if (size < 1 || size > MAX_LIMIT) {
                throw new InvalidInput("limit", "Must be a number from 1 to " + MAX_LIMIT + ".");
            }
            return size;
        }
    }

    @GetMapping("/api/v1/contacts/{id}/timeline")
    TimelineResource ofContact(@PathVariable String id, @ParameterObject Query query) {
        return page(RecordType.CONTACT, id, query);
    }

    @GetMapping("/api/v1/companies/{id}/timeline")
    TimelineResource ofCompany(@PathVariable String id, @ParameterObject Query query) {
        return page(RecordType.COMPANY, id, query);
    }

    @GetMapping("/api/v1/deals/{id}/timeline")
    TimelineResource ofDeal(@PathVariable String id, @ParameterObject Query query) {
        return page(RecordType.DEAL, id, query);
    }

    @GetMapping("/api/v1/tickets/{id}/timeline")
    TimelineResource ofTicket(@PathVariable String id, @ParameterObject Query query) {
        return page(RecordType.TICKET, id, query);
    }

    private TimelineResource page(RecordType type, String id, Query query) {
        RecordRef record = PublicId.parse(id).stream()
                .mapToObj(number -> new RecordRef(type, number))
                .filter(sought -> !records.labels(List.of(sought)).isEmpty())
                .findFirst()
                .orElseThrow(TimelinesController::unknown);
        return TimelineResource.of(timelines.page(record, query.kinds(), query.cursor(), query.size()));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such record.");
    }
}
