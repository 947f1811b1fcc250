package org.posthorn.tracking.api;

import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.UserId;
import org.posthorn.tracking.EmailCursor;
import org.posthorn.tracking.EmailPage;
import org.posthorn.tracking.EmailRow;
import org.posthorn.tracking.EngagementHistory;
import org.posthorn.tracking.SearchingEmails;
import org.posthorn.tracking.SharingTracking;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in user's own mails and what became of them, and one by one those that colleagues share (P11). */
@RestController
@RequestMapping("/api/v1/emails")
class EmailsController {

    private final SearchingEmails emails;
    private final EngagementHistory history;
    private final SharingTracking sharing;

    EmailsController(SearchingEmails emails, EngagementHistory history, SharingTracking sharing) {
        this.emails = emails;
        this.history = history;
        this.sharing = sharing;
    }

    /** @param shared whether the account's other users see what becomes of the mail */
    record Change(@Nullable Boolean shared) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    EmailList list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String tracked,
            @RequestParam(required = false) @Nullable String contact,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        EmailQuery.Checked query = new EmailQuery(state, tracked, contact, q, from, to, limit, cursor).checked();
        SignedIn sender = SignedIn.required();
        EmailPage page = emails.page(sender.accountId(), sender.userId(), query.filter(), query.after(), query.limit());
        EmailCursor next = page.next();
        return new EmailList(page.rows().stream().map(EmailResource::of).toList(), next == null ? null : next.text());
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    EmailResource get(@PathVariable String id) {
        EmailRow row = shown(id);
        UserId reader = SignedIn.required().userId();
        return EmailResource.of(row, reader, history.shownTo(reader, row));
    }

    /** Only the sender shares, whatever the role. */
    @PatchMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    EmailResource change(@PathVariable String id, @RequestBody Change wanted) {
        Boolean shared = wanted.shared();
        if (shared == null) {
            throw new InvalidInput("shared", "Must be true or false.");
        }
        EmailRow row = shown(id);
        if (!sharing.share(SignedIn.required().userId(), row.id(), shared)) {
            throw new AccessDeniedException("Not this user's mail.");
        }
        return get(id);
    }

    private EmailRow shown(String id) {
        SignedIn reader = SignedIn.required();
        return PublicId.parse(id).stream()
                .mapToObj(OutgoingEmailId::new)
                .flatMap(email -> emails.findShown(reader.accountId(), reader.userId(), email).stream())
                .findFirst()
                .orElseThrow(EmailsController::unknown);
    }

    private static ErrorResponseException unknown() {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "You have no mail with this id."),
                null);
    }
}
