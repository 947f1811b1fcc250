package org.posthorn.account.api;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.Alias;
import org.posthorn.account.ProvingAliases;
import org.posthorn.kernel.PublicId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The aliases of all users that wait for proof, for super-admins of a server that can send no code (G2). */
@RestController
@RequestMapping("/api/v1/aliases")
class PendingAliasesController {

    private final ProvingAliases proving;

    PendingAliasesController(ProvingAliases proving) {
        this.proving = proving;
    }

    record PendingAlias(String id, String userId, String address) {

        static PendingAlias of(Alias alias) {
            return new PendingAlias(
                    PublicId.of(alias.id()),
                    PublicId.of(alias.userId().value()),
                    alias.address().value());
        }
    }

    /** @param nextCursor always null: those that wait longest come first, and confirming them makes room */
    record PendingAliasList(
            List<PendingAlias> items, @Nullable String nextCursor) {}

    @GetMapping
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    PendingAliasList list() {
        return new PendingAliasList(
                proving.waiting().stream().map(PendingAlias::of).toList(), null);
    }

    /** Takes the super-admin's word for it; refused where a code can be mailed. */
    @PostMapping("/{id}/confirm")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    AliasResource confirm(@PathVariable String id) {
        try {
            return AliasResource.of(proving.confirm(PublicId.parse(id).orElseThrow()), proving.byCode());
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such alias.", e);
        }
    }
}
