package org.posthorn.account.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.AccountSettings;
import org.posthorn.account.ChangedMeanwhile;
import org.posthorn.account.CheckingTrackingHost;
import org.posthorn.account.HostCheck;
import org.posthorn.account.RulingAccounts;
import org.posthorn.account.SignedIn;
import org.posthorn.account.TrackingHost;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What holds for everybody in the account, for its super-admins only (A1 to A6). */
@RestController
@RequestMapping("/api/v1/account/settings")
class AccountSettingsController {

    private final RulingAccounts ruling;
    private final CheckingTrackingHost checking;
    private final AccountSettings settings;

    AccountSettingsController(RulingAccounts ruling, CheckingTrackingHost checking, AccountSettings settings) {
        this.ruling = ruling;
        this.checking = checking;
        this.settings = settings;
    }

    /** @param host absent for the server's own */
    record HostRequest(@Nullable String host) {}

    /** @param code such as {@code no-dns-record} */
    record FindingRow(String code, String detail) {

        static FindingRow of(HostCheck.Found found) {
            return new FindingRow(
                    found.finding().name().toLowerCase(Locale.ROOT).replace('_', '-'), found.detail());
        }
    }

    /** @param works whether pixels and links can stand under that name */
    record HostResult(String host, boolean works, List<FindingRow> findings) {}

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

    /** Finds out whether pixels and links would work under a host name (A6); changes nothing. */
    @PostMapping("/tracking-host/check")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    HostResult checkHost(@RequestBody HostRequest request) {
        String host = TrackingHost.normal(request.host(), settings.publicUrl());
        HostCheck found = checking.check(host == null ? settings.publicUrl().getAuthority() : host);
        return new HostResult(
                found.host(),
                found.works(),
                found.found().stream().map(FindingRow::of).toList());
    }
}
