package org.posthorn.addin;

import java.nio.charset.StandardCharsets;
import org.posthorn.account.AccountSettings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The manifest as a file. Nothing in it is secret: whoever installs the add-in has to sign in. */
@RestController
class ManifestController {

    private final AccountSettings settings;

    ManifestController(AccountSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/addin/outlook/manifest.xml")
    @PreAuthorize("permitAll()")
    ResponseEntity<byte[]> manifest() {
        if (!OutlookManifest.possibleFor(settings.publicUrl())) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "Outlook needs HTTPS, and this server's public address has none.");
        }
        ContentDisposition file =
                ContentDisposition.attachment().filename("posthorn-outlook.xml").build();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(OutlookManifest.of(settings.publicUrl()).getBytes(StandardCharsets.UTF_8));
    }
}
