package org.posthorn.mailroom.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailroom.HeldMail;
import org.posthorn.mailroom.Quarantine;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in user's own mails in quarantine (G16). */
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineController {

    private static final int MAX_LIMIT = 200;

    private final Quarantine quarantine;

    QuarantineController(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** @param reason in a word: {@code unknown-sender} */
    record Item(String id, String reason, String detail, String from, String subject, Instant receivedAt, long size) {

        static Item of(HeldMail mail) {
            return new Item(
                    PublicId.of(mail.id()),
                    UploadResult.word(mail.reason()),
                    mail.detail(),
                    mail.from(),
                    mail.subject(),
                    mail.receivedAt(),
                    mail.size());
        }
    }

    /** @param nextCursor what to ask for the next part with, or null at the end */
    record Page(List<Item> items, @Nullable String nextCursor) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    Page list(@RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInput("limit", "Must be a number from 1 to 200.");
        }
        List<HeldMail> mails = quarantine.page(UploadsController.owner(), before(cursor), limit);
        String next = mails.size() < limit ? null : PublicId.of(mails.getLast().id());
        return new Page(mails.stream().map(Item::of).toList(), next);
    }

    private static long before(@Nullable String cursor) {
        return cursor == null
                ? Long.MAX_VALUE
                : PublicId.parse(cursor)
                        .orElseThrow(() -> new InvalidInput("cursor", "Must be a nextCursor of an earlier answer."));
    }

    @PostMapping("/{id}/retry")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    ResponseEntity<UploadResult> retry(
            @PathVariable String id, @RequestParam(required = false) @Nullable String associations) {
        return UploadResult.of(quarantine
                        .retry(UploadsController.owner(), key(id), UploadsController.records(associations))
                        .orElseThrow(QuarantineController::unknown))
                .response();
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id) {
        if (!quarantine.discard(UploadsController.owner(), key(id))) {
            throw unknown();
        }
    }

    @GetMapping("/{id}/raw")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    ResponseEntity<InputStreamResource> raw(@PathVariable String id) throws IOException {
        InputStream mail =
                quarantine.raw(UploadsController.owner(), key(id)).orElseThrow(QuarantineController::unknown);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "message/rfc822")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mail.eml\"")
                .header("Content-Security-Policy", "sandbox")
                .body(new InputStreamResource(mail));
    }

    private static long key(String id) {
        OptionalLong key = PublicId.parse(id);
        return key.orElseThrow(QuarantineController::unknown);
    }

    private static ErrorResponseException unknown() {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "You have no mail in quarantine with this id."),
                null);
    }
}
