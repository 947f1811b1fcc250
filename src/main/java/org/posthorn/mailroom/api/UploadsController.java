package org.posthorn.mailroom.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.RecordRef;
import org.posthorn.mailroom.ChosenRecords;
import org.posthorn.mailroom.Receiving.Owner;
import org.posthorn.mailroom.TooLarge;
import org.posthorn.mailroom.UploadingMail;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mail as files: one, or a folder of them (G11). */
@RestController
@RequestMapping("/api/v1/logged-emails")
class UploadsController {

    private final UploadingMail uploading;

    UploadsController(UploadingMail uploading) {
        this.uploading = uploading;
    }

    /** What became of each mail of a folder, in its order. */
    record FolderResult(List<UploadResult> items) {}

    @PostMapping(consumes = "message/rfc822")
    @RequestBody(content = @Content(mediaType = "message/rfc822", schema = @Schema(type = "string", format = "binary")))
    @PreAuthorize("hasAuthority('SCOPE_write')")
    ResponseEntity<UploadResult> upload(@RequestParam(required = false) @Nullable String associations, InputStream mail)
            throws IOException {
        List<RecordRef> chosen = records(associations);
        try {
            return UploadResult.of(uploading.one(owner(), mail, chosen)).response();
        } catch (TooLarge e) {
            throw new ErrorResponseException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(e.getMessage())),
                    e);
        }
    }

    @PostMapping(consumes = "application/mbox")
    @RequestBody(
            content = @Content(mediaType = "application/mbox", schema = @Schema(type = "string", format = "binary")))
    @PreAuthorize("hasAuthority('SCOPE_write')")
    FolderResult uploadFolder(@RequestParam(required = false) @Nullable String associations, InputStream folder)
            throws IOException {
        return new FolderResult(uploading.folder(owner(), folder, records(associations)).stream()
                .map(UploadResult::of)
                .toList());
    }

    static Owner owner() {
        SignedIn user = SignedIn.required();
        return new Owner(user.accountId(), user.userId());
    }

    static @Nullable List<RecordRef> records(@Nullable String associations) {
        try {
            return ChosenRecords.parse(associations);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("associations", "Must be records such as deal:ID,contact:ID.");
        }
    }
}
