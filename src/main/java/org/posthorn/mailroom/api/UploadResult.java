package org.posthorn.mailroom.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailroom.Filing;
import org.posthorn.mailroom.HoldReason;
import org.posthorn.mailroom.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What became of one mail.
 *
 * @param status 201 logged, 200 logged before, 202 in quarantine or to be filed later, 413 too large and not taken
 * @param id of the logged mail with 200 and 201, of the kept one with 202
 * @param quarantined why it is held, in a word: {@code unknown-sender}; null when it is not
 * @param detail the same in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UploadResult(
        int status,
        @Nullable String id,
        @Nullable String quarantined,
        @Nullable String detail) {

    static UploadResult of(@Nullable Receipt receipt) {
        if (receipt == null) {
            return new UploadResult(HttpStatus.CONTENT_TOO_LARGE.value(), null, null, "The mail is too large.");
        }
        String kept = PublicId.of(receipt.id());
        return switch (receipt.filing()) {
            case null -> new UploadResult(HttpStatus.ACCEPTED.value(), kept, null, "It is kept and will be filed.");
            case Filing.Logged logged ->
                new UploadResult(HttpStatus.CREATED.value(), PublicId.of(logged.loggedEmail()), null, null);
            case Filing.Already already ->
                new UploadResult(HttpStatus.OK.value(), PublicId.of(already.loggedEmail()), null, null);
            case Filing.Held held ->
                new UploadResult(HttpStatus.ACCEPTED.value(), kept, word(held.reason()), held.detail());
        };
    }

    /** As the API writes it. */
    static String word(HoldReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ResponseEntity<UploadResult> response() {
        return ResponseEntity.status(status).body(this);
    }
}
