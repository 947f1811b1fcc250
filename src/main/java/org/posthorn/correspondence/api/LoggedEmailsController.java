package org.posthorn.correspondence.api;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.correspondence.OrganizingMail;
import org.posthorn.correspondence.ReadingLoggedEmails;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.RecordRef;
import org.posthorn.kernel.Visibility;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Logged mail: read it, and say where it belongs (R3, R5, P12). */
@RestController
@RequestMapping("/api/v1/logged-emails")
class LoggedEmailsController {

    private final ReadingLoggedEmails emails;
    private final OrganizingMail organizing;

    LoggedEmailsController(ReadingLoggedEmails emails, OrganizingMail organizing) {
        this.emails = emails;
        this.organizing = organizing;
    }

    /**
     * @param pinned absent for as it is
     * @param visibility {@code everyone}, {@code owner} or {@code subject}; absent for as it is
     */
    record Change(@Nullable Boolean pinned, @Nullable String visibility) {

        private @Nullable Visibility parsedVisibility() {
            return visibility == null
                    ? null
                    : Arrays.stream(Visibility.values())
                            .filter(value -> LoggedEmailResource.word(value).equals(visibility))
                            .findFirst()
                            .orElseThrow(() -> new InvalidInput("visibility", "Must be everyone, owner or subject."));
        }
    }

    /** @param nextCursor always null: a thread is one page */
    record ThreadResource(
            List<LoggedEmailResource> items, @Nullable String nextCursor) {}

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    LoggedEmailResource get(@PathVariable String id) {
        LoggedMail mail = emails.find(number(id)).orElseThrow(LoggedEmailsController::unknown);
        return LoggedEmailResource.of(mail);
    }

    @GetMapping("/{id}/thread")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    ThreadResource thread(@PathVariable String id) {
        List<LoggedMail> mails = emails.thread(number(id));
        if (mails.isEmpty()) {
            throw unknown();
        }
        return new ThreadResource(mails.stream().map(LoggedEmailResource::of).toList(), null);
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    @Transactional
    LoggedEmailResource change(@PathVariable String id, @RequestBody Change wanted) {
        Visibility visibility = wanted.parsedVisibility();
        Boolean pinned = wanted.pinned();
        if (pinned != null) {
            require(id, mail -> organizing.pin(mail, pinned));
        }
        if (visibility != null) {
            require(id, mail -> organizing.visibility(mail, visibility));
        }
        return get(id);
    }

    @PutMapping("/{id}/associations")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    LoggedEmailResource associate(@PathVariable String id, @RequestBody List<RecordResource> wanted) {
        List<RecordRef> records = IntStream.range(0, wanted.size())
                .mapToObj(n ->
                        requireNonNullElse(wanted.get(n), RecordResource.EMPTY).parsed("[" + n + "]"))
                .toList();
        require(id, mail -> organizing.associate(mail, records));
        return get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    void delete(@PathVariable String id) {
        require(id, organizing::delete);
    }

    @PostMapping("/{id}/restore")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    LoggedEmailResource restore(@PathVariable String id) {
        require(id, organizing::restore);
        return get(id);
    }

    private static void require(String id, LongPredicate change) {
        if (!change.test(number(id))) {
            throw unknown();
        }
    }

    static long number(String id) {
        return PublicId.parse(id).orElseThrow(LoggedEmailsController::unknown);
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such logged e-mail.");
    }
}
