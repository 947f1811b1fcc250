package org.posthorn.account.api;

import jakarta.validation.Valid;
import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.account.SignedIn;
import org.posthorn.account.UserPreferences;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in user's preferences (S3). */
@RestController
@RequestMapping("/api/v1/me/preferences")
class PreferencesController {

    private final UserPreferences preferences;
    private final ExclusionLists neverLog;

    PreferencesController(UserPreferences preferences, ExclusionLists neverLog) {
        this.preferences = preferences;
        this.neverLog = neverLog;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    PreferencesBody read() {
        SignedIn user = SignedIn.required();
        return PreferencesBody.of(
                preferences.of(user.userId()), neverLog.of(Exclusion.LOG, user.accountId(), user.userId()));
    }

    @PutMapping
    @PreAuthorize("hasAuthority('SCOPE_write')")
    @Transactional
    PreferencesBody replace(@Valid @RequestBody PreferencesBody wanted) {
        SignedIn user = SignedIn.required();
        preferences.change(user.userId(), wanted.over(preferences.of(user.userId())));
        if (wanted.neverLog() != null) {
            neverLog.change(Exclusion.LOG, user.accountId(), user.userId(), wanted.neverLog());
        }
        return read();
    }
}
