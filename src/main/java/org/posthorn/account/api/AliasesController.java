package org.posthorn.account.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.Alias;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.KeepingAliases;
import org.posthorn.account.ProvingAliases;
import org.posthorn.account.SignedIn;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The further addresses that the signed-in user sends from (G2). */
@RestController
@RequestMapping("/api/v1/me/aliases")
class AliasesController {

    private final KeepingAliases aliases;
    private final ProvingAliases proving;

    AliasesController(KeepingAliases aliases, ProvingAliases proving) {
        this.aliases = aliases;
        this.proving = proving;
    }

    record AliasRequest(@NotBlank String address) {

        private EmailAddress parsed() {
            try {
                return new EmailAddress(address);
            } catch (IllegalArgumentException e) {
                throw new InvalidInput("address", "is not an e-mail address.");
            }
        }
    }

    record CodeRequest(@NotBlank String code) {}

    /** @param nextCursor always null: a user has few aliases, and one page holds them all */
    record AliasList(List<AliasResource> items, @Nullable String nextCursor) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    AliasList list() {
        return new AliasList(
                aliases.of(SignedIn.required().userId()).stream()
                        .map(this::resource)
                        .toList(),
                null);
    }

    /** Adds one and mails a code there; it counts once the code is known. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    AliasResource add(@Valid @RequestBody AliasRequest request) {
        return resource(proving.claim(SignedIn.required().userId(), request.parsed()));
    }

    /** Mails another code. */
    @PostMapping("/{id}/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    void sendAgain(@PathVariable String id) {
        proving.sendAgain(SignedIn.required().userId(), parsed(id));
    }

    /** Proves the alias by the code in the mail. */
    @PostMapping("/{id}/verify")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    AliasResource verify(@PathVariable String id, @Valid @RequestBody CodeRequest request) {
        return resource(proving.verify(SignedIn.required().userId(), parsed(id), request.code()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    void remove(@PathVariable String id) {
        if (!aliases.remove(SignedIn.required().userId(), parsed(id))) {
            throw unknown();
        }
    }

    private long parsed(String id) {
        return PublicId.parse(id).stream()
                .filter(alias ->
                        aliases.of(SignedIn.required().userId()).stream().anyMatch(own -> own.id() == alias))
                .findFirst()
                .orElseThrow(AliasesController::unknown);
    }

    private AliasResource resource(Alias alias) {
        return AliasResource.of(alias, proving.byCode());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no such alias.");
    }
}
