package org.posthorn.account.api;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountDefaults;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.AccountId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What holds for everybody in the account, for its super-admins only (A1 to A5). */
@RestController
@RequestMapping("/api/v1/account/settings")
class AccountSettingsController {

    private final ChangingAccountDefaults defaults;

    AccountSettingsController(ChangingAccountDefaults defaults) {
        this.defaults = defaults;
    }

    /**
     * @param allowAttachmentLogging absent for as it is
     * @param existingContactsOnly absent for as it is
     */
    record SettingsBody(
            @NotNull Boolean allowTracking,
            @NotNull Boolean applyTrackDefault,
            @NotNull Boolean trackByDefault,
            @NotNull Boolean applyLogDefault,
            @NotNull Boolean logByDefault,
            @Nullable Boolean allowAttachmentLogging,
            @Nullable Boolean existingContactsOnly) {

        private AccountDefaults over(AccountDefaults before) {
            return new AccountDefaults(
                    allowTracking,
                    applyTrackDefault,
                    trackByDefault,
                    applyLogDefault,
                    logByDefault,
                    requireNonNullElse(allowAttachmentLogging, before.allowAttachmentLogging()),
                    requireNonNullElse(existingContactsOnly, before.existingContactsOnly()));
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
        AccountId account = SignedIn.required().accountId();
        AccountDefaults changed = wanted.over(defaults.of(account));
        defaults.change(account, changed);
        return changed;
    }
}
