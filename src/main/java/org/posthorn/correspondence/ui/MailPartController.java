package org.posthorn.correspondence.ui;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.posthorn.correspondence.PartsOfMail;
import org.posthorn.correspondence.PartsOfMail.OpenPart;
import org.posthorn.correspondence.display.FramePolicy;
import org.posthorn.correspondence.display.RasterImage;
import org.posthorn.kernel.PublicId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands out what came with a mail: as a download of no type, or, for pictures and PDF that their bytes prove to be such, to
 * look at. Nothing that could run here is ever shown here.
 */
@RestController
@PreAuthorize("isAuthenticated()")
class MailPartController {

    /** A PDF is drawn by a viewer that the sandbox would keep out; no script of a page can be in it. */
    private static final String NO_SCRIPTS = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'self'; frame-ancestors 'self'";

    private final PartsOfMail parts;

    MailPartController(PartsOfMail parts) {
        this.parts = parts;
    }

    /** @param show whether to look at it in the browser, where that is safe */
    @GetMapping("/mail-part/{id}/{n}")
    ResponseEntity<InputStreamResource> part(
            @PathVariable String id, @PathVariable int n, @RequestParam(defaultValue = "false") boolean show)
            throws IOException {
        OpenPart open = parts.open(number(id), n).orElseThrow(MailPartController::unknown);
        BufferedInputStream bytes = new BufferedInputStream(open.bytes());
        String type = show ? shownAs(bytes) : null;
        String name = SafeFileName.of(open.name(), n);
        return type == null
                ? answer("attachment", name, MediaType.APPLICATION_OCTET_STREAM, FramePolicy.of(false), bytes)
                : answer("inline", name, MediaType.parseMediaType(type), policy(type), bytes);
    }

    /** The whole mail as it came. */
    @GetMapping("/mail-part/{id}/raw")
    ResponseEntity<InputStreamResource> raw(@PathVariable String id) throws IOException {
        InputStream bytes = parts.openRaw(number(id)).orElseThrow(MailPartController::unknown);
        return answer("attachment", id + ".eml", MediaType.APPLICATION_OCTET_STREAM, FramePolicy.of(false), bytes);
    }

    private static ResponseEntity<InputStreamResource> answer(
            String disposition, String name, MediaType type, String policy, InputStream bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.builder(disposition)
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", policy)
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(new InputStreamResource(bytes));
    }

    private static @Nullable String shownAs(BufferedInputStream bytes) throws IOException {
        bytes.mark(RasterImage.HEAD);
        byte[] head = bytes.readNBytes(RasterImage.HEAD);
        bytes.reset();
        return new String(head, StandardCharsets.ISO_8859_1).startsWith("%PDF-")
                ? MediaType.APPLICATION_PDF_VALUE
                : RasterImage.typeOf(head);
    }

    private static String policy(String type) {
        return type.equals(MediaType.APPLICATION_PDF_VALUE) ? NO_SCRIPTS : FramePolicy.of(false);
    }

    private static long number(String id) {
        OptionalLong number = PublicId.parse(id);
        return number.orElseThrow(MailPartController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such part of a mail.");
    }

    /** Where a part is found. */
    static String address(long mail, int n) {
        return "mail-part/" + PublicId.of(mail) + "/" + n;
    }
}
