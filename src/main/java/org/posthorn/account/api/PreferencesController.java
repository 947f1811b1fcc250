package org.posthorn.account.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.Preferences;
import org.posthorn.account.SignedIn;
import org.posthorn.account.UserPreferences;
import org.springframework.security.access.prepost.PreAuthorize;
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

    PreferencesController(UserPreferences preferences) {
        this.preferences = preferences;
    }

    /**
     * @param trackOpens null for as it was last time
     * @param trackClicks null for as it was last time
     */
    record PreferencesBody(
            @Nullable Boolean trackOpens,
            @Nullable Boolean trackClicks,
            @JsonProperty("notify") @NotNull Boolean notifyMe,
            @NotNull Boolean desktopPopups) {

        static PreferencesBody of(Preferences preferences) {
            return new PreferencesBody(
                    preferences.trackOpens(),
                    preferences.trackClicks(),
                    preferences.notifyMe(),
                    preferences.desktopPopups());
        }

        private Preferences preferences() {
            return new Preferences(trackOpens, trackClicks, notifyMe, desktopPopups);
        }
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    PreferencesBody read() {
        return PreferencesBody.of(preferences.of(SignedIn.required().userId()));
    }

    @PutMapping
    @PreAuthorize("hasAuthority('SCOPE_write')")
    PreferencesBody replace(@Valid @RequestBody PreferencesBody wanted) {
        preferences.change(SignedIn.required().userId(), wanted.preferences());
        return wanted;
    }
}
