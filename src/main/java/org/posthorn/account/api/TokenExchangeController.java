package org.posthorn.account.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.posthorn.account.ClientAddresses;
import org.posthorn.account.SigningInClients;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a mail client that a user let in gets its token (C6). The code and its verifier are the credentials. */
@RestController
class TokenExchangeController {

    private final SigningInClients signingIn;
    private final ClientAddresses addresses;

    TokenExchangeController(SigningInClients signingIn, ClientAddresses addresses) {
        this.signingIn = signingIn;
        this.addresses = addresses;
    }

    /**
     * @param code from the page {@code /clients/sign-in}
     * @param verifier the secret whose SHA-256 the client gave to that page as its challenge
     * @param name what the user's list of tokens calls the client
     */
    record ExchangeRequest(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 128) String verifier,
            @NotBlank @Size(max = 200) String name) {}

    @PostMapping("/api/v1/tokens/exchange")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("permitAll()")
    TokensController.NewToken exchange(@Valid @RequestBody ExchangeRequest request, HttpServletRequest from) {
        return TokensController.NewToken.of(signingIn.exchange(
                request.code(), request.verifier(), request.name().strip(), addresses.of(from)));
    }
}
