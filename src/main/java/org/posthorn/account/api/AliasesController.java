package org.posthorn.account.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.Alias;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.KeepingAliases;
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

    AliasesController(KeepingAliases aliases) {
        this.aliases = aliases;
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

    /** @param verifiedAt null while nobody proved to read mail there */
    record AliasRow(String id, String address, @Nullable Instant verifiedAt) {

        static AliasRow of(Alias alias) {
            return new AliasRow(PublicId.of(alias.id()), alias.address().value(), alias.verifiedAt());
        }
    }

    /** @param nextCursor always null: a user has few aliases, and one page holds them all */
    record AliasList(List<AliasRow> items, @Nullable String nextCursor) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    AliasList list() {
        return new AliasList(
                aliases.of(SignedIn.required().userId()).stream()
                        .map(AliasRow::of)
                        .toList(),
                null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    AliasRow add(@Valid @RequestBody AliasRequest request) {
        return AliasRow.of(aliases.add(SignedIn.required().userId(), request.parsed()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    void remove(@PathVariable String id) {
        var parsed = PublicId.parse(id);
        if (parsed.isEmpty() || !aliases.remove(SignedIn.required().userId(), parsed.getAsLong())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no such alias.");
        }
    }
}
