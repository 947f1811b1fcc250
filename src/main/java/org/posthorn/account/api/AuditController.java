package org.posthorn.account.api;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AuditFilter;
import org.posthorn.account.AuditLine;
import org.posthorn.account.AuditPage;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.ReadingAudit;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, for super-admins only (A1). Nothing changes it. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final ReadingAudit reading;

    AuditController(ReadingAudit reading) {
        this.reading = reading;
    }

    /**
     * Who did something.
     *
     * @param name what the user is called today
     */
    record Actor(String id, @Nullable String name, @Nullable String email) {}

    /**
     * One change.
     *
     * @param actor null for the server
     * @param way {@code page}, {@code api} or {@code server}
     * @param before how it was; null for not at all
     */
    record AuditRow(
            String id,
            Instant at,
            @Nullable Actor actor,
            String way,
            String what,
            @Nullable String about,
            @Nullable String before,
            @Nullable String after) {

        static AuditRow of(AuditLine line) {
            UserId actor = line.actor();
            return new AuditRow(
                    PublicId.of(line.id()),
                    line.at(),
                    actor == null ? null : new Actor(PublicId.of(actor.value()), line.actorName(), line.actorEmail()),
                    line.way().name().toLowerCase(Locale.ROOT),
                    line.entry().what(),
                    line.entry().about(),
                    line.entry().before(),
                    line.entry().after());
        }
    }

    record AuditList(List<AuditRow> items, @Nullable String nextCursor) {}

    /** Newest first; {@code from} and {@code to} are days in UTC or times. */
    @GetMapping
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    AuditList list(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        AuditFilter filter = new AuditFilter(user(actor), given(what), time("from", from, 0), time("to", to, 1));
        int most = requireNonNullElse(limit, DEFAULT_LIMIT);
        if (most < 1 || most > MAX_LIMIT) {
            throw new InvalidInput("limit", "Must be a number from 1 to 200.");
        }
        AuditPage page = reading.page(SignedIn.required().accountId(), filter, id("cursor", cursor), most);
        return new AuditList(
                page.lines().stream().map(AuditRow::of).toList(),
                page.next() == null ? null : PublicId.of(page.next()));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable UserId user(@Nullable String text) {
        Long id = id("actor", text);
        return id == null ? null : new UserId(id);
    }

    private static @Nullable Long id(String field, @Nullable String text) {
        String given = given(text);
        return given == null
                ? null
                : (Long) PublicId.parse(given)
                        .orElseThrow(() -> new InvalidInput(field, "Must be an id of an earlier answer."));
    }

    private static @Nullable Instant time(String field, @Nullable String text, int days) {
        String given = given(text);
        try {
            if (given == null || given.contains("T")) {
                return given == null ? null : Instant.parse(given);
            }
            return LocalDate.parse(given)
                    .plusDays(days)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "Must be a day (2026-11-22) or a time (2026-11-22T08:00:00Z).");
        }
    }
}
