package org.posthorn.compose.api;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.SignedIn;
import org.posthorn.account.Users;
import org.posthorn.compose.CheckingMail;
import org.posthorn.compose.Message;
import org.posthorn.compose.PreparingMail;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.kernel.PublicId;
import org.posthorn.privacy.MailCopies;
import org.posthorn.tracking.RegisteringEmails;
import org.posthorn.tracking.RegisteringEmails.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a mail client asks from the first word of a mail to its sending. */
@RestController
@RequestMapping("/api/v1/compose")
@PreAuthorize("hasAuthority('SCOPE_compose')")
class ComposeController {

    private final CheckingMail checking;
    private final PreparingMail preparing;
    private final RegisteringEmails registering;
    private final Users users;
    private final Clock clock;

    ComposeController(
            CheckingMail checking, PreparingMail preparing, RegisteringEmails registering, Users users, Clock clock) {
        this.checking = checking;
        this.preparing = preparing;
        this.registering = registering;
        this.users = users;
        this.clock = clock;
    }

    @PostMapping("/check")
    CheckResponse check(@RequestBody CheckRequest request) {
        SignedIn sender = SignedIn.required();
        Message message = request.head().toMessage(addressOf(sender));
        return CheckResponse.of(checking.check(sender, message.recipients().toList(), MailCopies.ONE_FOR_ALL));
    }

    @PostMapping("/prepare")
    @ResponseStatus(HttpStatus.CREATED)
    PrepareResponse prepare(@RequestBody PrepareRequest request) {
        SignedIn sender = SignedIn.required();
        Message message = request.message().toMessage(addressOf(sender));
        return PrepareResponse.of(preparing.prepare(sender, message, request.choice(), request.logChoice()));
    }

    @PostMapping("/{id}/sent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sent(@PathVariable String id, @RequestBody(required = false) @Nullable SentRequest request) {
        SentRequest sent = request == null ? SentRequest.NOW : request;
        sent.validate(clock.instant());
        answer(registering.markSent(SignedIn.required().userId(), emailId(id), sent.sentAt(), sent.messageId()));
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id) {
        answer(registering.cancel(SignedIn.required().userId(), emailId(id)));
    }

    @PostMapping("/{id}/viewing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void viewing(@PathVariable String id) {
        answer(registering.viewing(SignedIn.required().userId(), emailId(id)));
    }

    private EmailAddress addressOf(SignedIn sender) {
        return users.findById(sender.userId().value()).orElseThrow().email();
    }

    private static OutgoingEmailId emailId(String id) {
        return new OutgoingEmailId(PublicId.parse(id).orElseThrow(ComposeController::unknown));
    }

    private static void answer(Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case UNKNOWN -> throw unknown();
            case ALREADY_CANCELLED -> throw conflict("The mail was cancelled; prepare it again before sending.");
            case ALREADY_SENT -> throw conflict("The mail was sent already.");
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such e-mail.");
    }

    private static ResponseStatusException conflict(String message) {
        return new ResponseStatusException(HttpStatus.CONFLICT, message);
    }
}
