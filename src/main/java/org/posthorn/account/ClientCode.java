package org.posthorn.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import org.hibernate.annotations.TenantId;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.kernel.UserId;

/** A code that a user hands to a mail client, for one exchange. The client proves that it asked for it (RFC 7636, S256). */
@Entity
@Table(name = "client_code")
class ClientCode {

    @Id
    private long id;

    @TenantId
    private long accountId;

    private long userId;

    @SuppressWarnings("UnusedVariable") // queries read it
    @Column(columnDefinition = "binary(32)")
    private byte[] hash;

    private String challenge;

    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ClientCode() {}

    ClientCode(SignedIn user, String code, String challenge, Instant expiresAt) {
        this.id = TimeOrderedId.next();
        this.accountId = user.accountId().value();
        this.userId = user.userId().value();
        this.hash = TokenHash.of(code);
        this.challenge = challenge;
        this.expiresAt = expiresAt;
    }

    /** Whether the client that brings this verifier is the one that sent the challenge. */
    boolean answeredBy(String verifier) {
        String answer = Base64.getUrlEncoder().withoutPadding().encodeToString(TokenHash.of(verifier));
        return MessageDigest.isEqual(
                answer.getBytes(StandardCharsets.US_ASCII), challenge.getBytes(StandardCharsets.US_ASCII));
    }

    boolean validAt(Instant time) {
        return time.isBefore(expiresAt);
    }

    long id() {
        return id;
    }

    AccountId accountId() {
        return new AccountId(accountId);
    }

    UserId userId() {
        return new UserId(userId);
    }
}
