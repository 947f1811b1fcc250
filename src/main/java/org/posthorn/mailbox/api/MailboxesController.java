package org.posthorn.mailbox.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailbox.ConnectingMailboxes;
import org.posthorn.mailbox.LoggingPastMail;
import org.posthorn.mailbox.MailProviders;
import org.posthorn.mailbox.PastMailJob.State;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The mailboxes that the signed-in user connected. Connecting needs a browser: the consent is given on the provider's page. */
@RestController
@RequestMapping("/api/v1/me/mailboxes")
class MailboxesController {

    private final ConnectingMailboxes connecting;
    private final LoggingPastMail past;
    private final MailProviders providers;

    MailboxesController(ConnectingMailboxes connecting, LoggingPastMail past, MailProviders providers) {
        this.connecting = connecting;
        this.past = past;
        this.providers = providers;
    }

    /**
     * @param nextCursor always null: a user has few mailboxes, and one page holds them all
     * @param providers those whose mailboxes can be connected on this server, at {@code /mailboxes/connect/{provider}}
     */
    record MailboxList(
            List<MailboxResource> items, @Nullable String nextCursor, List<String> providers) {}

    /** The span of time that is asked for. */
    record PastMailRequest(@NotNull Instant from, @NotNull Instant to) {}

    /** What the job shall do: {@code paused}, {@code running} or {@code cancelled}. */
    record StateRequest(@NotNull String state) {

        private State parsed() {
            try {
                State wanted = State.valueOf(state.toUpperCase(Locale.ROOT));
                if (wanted != State.DONE) {
                    return wanted;
                }
            } catch (IllegalArgumentException e) {
                // Said below, together with the state that can't be wished for.
            }
            throw new InvalidInput("state", "must be paused, running or cancelled.");
        }
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    MailboxList list() {
        return new MailboxList(
                connecting.of(SignedIn.required()).stream()
                        .map(MailboxResource::of)
                        .toList(),
                null,
                providers.offered().stream().map(MailboxResource::name).toList());
    }

    /** Disconnects it: its tokens are deleted. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    void disconnect(@PathVariable String id) {
        connecting.disconnect(SignedIn.required(), find(id).id());
    }

    /** Logs mail that lies there already; a job that is under way ends. */
    @PostMapping("/{id}/past-mail")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    PastMailResource start(@PathVariable String id, @Valid @RequestBody PastMailRequest request) {
        return PastMailResource.of(past.start(find(id), request.from(), request.to()));
    }

    @GetMapping("/{id}/past-mail")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    PastMailResource progress(@PathVariable String id) {
        return past.latest(find(id)).map(PastMailResource::of).orElseThrow(MailboxesController::unknown);
    }

    @PatchMapping("/{id}/past-mail")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    PastMailResource change(@PathVariable String id, @Valid @RequestBody StateRequest request) {
        return past.enter(find(id), request.parsed())
                .map(PastMailResource::of)
                .orElseThrow(MailboxesController::unknown);
    }

    private ConnectedMailbox find(String id) {
        return PublicId.parse(id).stream()
                .boxed()
                .flatMap(number -> connecting.find(SignedIn.required(), number).stream())
                .findFirst()
                .orElseThrow(MailboxesController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such mailbox, or no such job.");
    }
}
