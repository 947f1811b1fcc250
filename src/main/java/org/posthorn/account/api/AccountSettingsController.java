package org.posthorn.account.api;

import org.posthorn.account.ChangedMeanwhile;
import org.posthorn.account.RulingAccounts;
import org.posthorn.account.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What holds for everybody in the account, for its super-admins only (A1 to A6). */
@RestController
@RequestMapping("/api/v1/account/settings")
class AccountSettingsController {

    private final RulingAccounts ruling;

    AccountSettingsController(RulingAccounts ruling) {
        this.ruling = ruling;
    }

    @GetMapping
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    SettingsResource read() {
        return SettingsResource.of(ruling.of(SignedIn.required().accountId()));
    }

    /** Changes what the body names; 409 when it names a version that isn't in force any more. */
    @PutMapping
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    SettingsResource change(@RequestBody SettingsBody wanted) {
        try {
            return SettingsResource.of(ruling.change(SignedIn.required().accountId(), wanted.version(), wanted::over));
        } catch (ChangedMeanwhile e) {
            throw new ErrorResponseException(
                    HttpStatus.CONFLICT,
                    ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage() + " Read them again."),
                    e);
        }
    }
}
