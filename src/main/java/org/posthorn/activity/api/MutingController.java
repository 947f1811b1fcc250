package org.posthorn.activity.api;

import org.posthorn.account.SignedIn;
import org.posthorn.activity.Muting;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Whether the signed-in user hears of a mail of his own (F6). */
@RestController
@RequestMapping("/api/v1/emails/{id}/mute")
class MutingController {

    private final Muting muting;

    MutingController(Muting muting) {
        this.muting = muting;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    void mute(@PathVariable String id) {
        SignedIn user = SignedIn.required();
        known(muting.mute(user.accountId(), user.userId(), parsed(id)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    void unmute(@PathVariable String id) {
        SignedIn user = SignedIn.required();
        known(muting.unmute(user.accountId(), user.userId(), parsed(id)));
    }

    private static OutgoingEmailId parsed(String id) {
        return new OutgoingEmailId(PublicId.parse(id).orElseThrow(MutingController::unknown));
    }

    private static void known(boolean known) {
        if (!known) {
            throw unknown();
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no mail with this id.");
    }
}
