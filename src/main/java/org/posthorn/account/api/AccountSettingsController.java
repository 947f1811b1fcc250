package org.posthorn.account.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.posthorn.account.AccountDefaults;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What holds for everybody in the account, for its super-admins only (A1, A3 to A5). */
@RestController
@RequestMapping("/api/v1/account/settings")
class AccountSettingsController {

    private final ChangingAccountDefaults defaults;

    AccountSettingsController(ChangingAccountDefaults defaults) {
        this.defaults = defaults;
    }

    record SettingsBody(
            @NotNull Boolean allowTracking,
            @NotNull Boolean applyTrackDefault,
            @NotNull Boolean trackByDefault,
            @NotNull Boolean applyLogDefault,
            @NotNull Boolean logByDefault) {

        private AccountDefaults defaults() {
            return new AccountDefaults(allowTracking, applyTrackDefault, trackByDefault, applyLogDefault, logByDefault);
        }
    }

    @GetMapping
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    AccountDefaults read() {
        return defaults.of(SignedIn.required().accountId());
    }

    @PutMapping
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    AccountDefaults replace(@Valid @RequestBody SettingsBody wanted) {
        AccountDefaults changed = wanted.defaults();
        defaults.change(SignedIn.required().accountId(), changed);
        return changed;
    }
}
