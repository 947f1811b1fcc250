package org.posthorn.addin;

import java.util.List;
import org.posthorn.account.AccountSettings;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells Outlook for Windows which script of this server may ask it things without a page. */
@RestController
class WellKnownController {

    static final String PATH = "/.well-known/microsoft-officeaddins-allowed.json";

    private final AccountSettings settings;

    WellKnownController(AccountSettings settings) {
        this.settings = settings;
    }

    record Allowed(List<String> allowed) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("permitAll()")
    Allowed allowed() {
        return new Allowed(List.of(settings.publicUrl() + "/addin/outlook/events.js"));
    }
}
