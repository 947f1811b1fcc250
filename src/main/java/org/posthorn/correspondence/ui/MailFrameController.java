package org.posthorn.correspondence.ui;

import java.util.stream.Stream;
import org.posthorn.correspondence.DisplayingMail;
import org.posthorn.correspondence.LoggedMail;
import org.posthorn.correspondence.ReadingLoggedEmails;
import org.posthorn.correspondence.display.DisplayedMail;
import org.posthorn.correspondence.display.FramePolicy;
import org.posthorn.kernel.PublicId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves the body of one mail for a sandboxed frame, under a policy of its own (R6). */
@RestController
@PreAuthorize("isAuthenticated()")
class MailFrameController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ReadingLoggedEmails emails;
    private final DisplayingMail displaying;

    MailFrameController(ReadingLoggedEmails emails, DisplayingMail displaying) {
        this.emails = emails;
        this.displaying = displaying;
    }

    /** @param images whether the reader asked for remote images */
    @GetMapping("/mail-frame/{id}")
    ResponseEntity<String> frame(@PathVariable String id, @RequestParam(defaultValue = "false") boolean images) {
        DisplayedMail shown = PublicId.parse(id).stream()
                .boxed()
                .flatMap(number -> emails.find(number).stream())
                .flatMap(mail -> displayed(mail, images))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such mail."));
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", FramePolicy.of(images))
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(shown.page());
    }

    private Stream<DisplayedMail> displayed(LoggedMail mail, boolean images) {
        return displaying.display(mail, images).stream();
    }

    /** Where the frame finds a mail. */
    static String address(long mail, boolean images) {
        return "mail-frame/" + PublicId.of(mail) + (images ? "?images=true" : "");
    }
}
