package org.posthorn.account.api;

import org.posthorn.account.Exclusion;
import org.posthorn.account.ExclusionLists;
import org.posthorn.account.MutedEmails;
import org.posthorn.account.PreferencesLock;
import org.posthorn.account.SignedIn;
import org.posthorn.account.UserPreferences;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The signed-in user's preferences (S3). */
@RestController
@RequestMapping("/api/v1/me/preferences")
class PreferencesController {

    private final UserPreferences preferences;
    private final ExclusionLists exclusions;
    private final MutedEmails muted;
    private final PreferencesLock lock;
    private final JsonMapper json;

    PreferencesController(
            UserPreferences preferences,
            ExclusionLists exclusions,
            MutedEmails muted,
            PreferencesLock lock,
            JsonMapper json) {
        this.preferences = preferences;
        this.lock = lock;
        this.exclusions = exclusions;
        this.muted = muted;
        this.json = json;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    PreferencesBody read() {
        SignedIn user = SignedIn.required();
        return PreferencesBody.of(
                preferences.of(user.userId()),
                exclusions.of(Exclusion.LOG, user.accountId(), user.userId()),
                exclusions.of(Exclusion.TRACK, user.accountId(), user.userId()),
                muted.of(user.accountId(), user.userId()));
    }

    /** What the body doesn't name stays as it is; all of it is kept, or nothing. */
    @PutMapping
    @PreAuthorize("hasAuthority('SCOPE_write')")
    @Transactional
    PreferencesBody change(@RequestBody ObjectNode changes) {
        SignedIn user = SignedIn.required();
        lock.take(user.accountId(), user.userId());
        PreferencesBody wanted = JsonChanges.over(json, read(), changes, PreferencesBody.class);
        preferences.change(user.userId(), wanted.parsed());
        if (changes.has("neverLog")) {
            exclusions.change(
                    Exclusion.LOG,
                    user.accountId(),
                    user.userId(),
                    PreferencesBody.lines("neverLog", wanted.neverLog()));
        }
        if (changes.has("neverTrack")) {
            exclusions.change(
                    Exclusion.TRACK,
                    user.accountId(),
                    user.userId(),
                    PreferencesBody.lines("neverTrack", wanted.neverTrack()));
        }
        if (changes.has("muted")) {
            muted.replace(user.accountId(), user.userId(), wanted.parsedMuted());
        }
        return read();
    }
}
