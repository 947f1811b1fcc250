package org.posthorn.account.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.ApiToken;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.IssuingTokens;
import org.posthorn.account.IssuingTokens.IssuedToken;
import org.posthorn.account.Scope;
import org.posthorn.account.SignedIn;
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

/** The API tokens of the signed-in user. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensController {

    private static final int MAX_DAYS = 3650;

    private final IssuingTokens issuing;

    TokensController(IssuingTokens issuing) {
        this.issuing = issuing;
    }

    /** @param expiresInDays null for a year */
    record TokenRequest(
            @NotBlank @Size(max = 200) String name,
            @NotEmpty List<String> scopes,
            @Nullable @Min(1) @Max(MAX_DAYS) Integer expiresInDays) {

        private List<Scope> parsedScopes() {
            return scopes.stream()
                    .map(text -> Scope.of(text).orElseThrow(TokenRequest::unknownScope))
                    .toList();
        }

        private Duration life() {
            return expiresInDays == null ? IssuingTokens.DEFAULT_LIFE : Duration.ofDays(expiresInDays);
        }

        private static InvalidInput unknownScope() {
            return new InvalidInput("scopes", "must be some of compose, read, write");
        }
    }

    /** The only answer that ever holds the token's secret. */
    record NewToken(String id, String token, List<String> scopes, Instant expiresAt) {

        static NewToken of(IssuedToken issued) {
            TokenRow row = TokenRow.of(issued.token());
            return new NewToken(row.id(), issued.secret(), row.scopes(), row.expiresAt());
        }
    }

    /** @param lastUsedAt null when never */
    record TokenRow(
            String id,
            String name,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        static TokenRow of(ApiToken token) {
            return new TokenRow(
                    PublicId.of(token.id()),
                    token.name(),
                    token.scopes().stream().map(Scope::text).toList(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt());
        }
    }

    /** @param nextCursor always null: a user has few tokens, and one page holds them all */
    record TokenList(List<TokenRow> items, @Nullable String nextCursor) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('USER')")
    NewToken create(@Valid @RequestBody TokenRequest request) {
        return NewToken.of(issuing.issue(
                SignedIn.required().userId(), request.name().strip(), request.parsedScopes(), request.life()));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    TokenList list() {
        return new TokenList(
                issuing.of(SignedIn.required().userId()).stream()
                        .map(TokenRow::of)
                        .toList(),
                null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_write')")
    void revoke(@PathVariable String id) {
        var parsed = PublicId.parse(id);
        if (parsed.isEmpty() || !issuing.revoke(SignedIn.required().userId(), parsed.getAsLong())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no such token.");
        }
    }
}
