package org.posthorn.account.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.Alias;
import org.posthorn.account.AliasProof;
import org.posthorn.account.ProvingAliases;
import org.posthorn.kernel.PublicId;

/**
 * An alias in the API.
 *
 * @param verifiedAt null while it is pending: until then mail from there is not the user's own
 * @param proof how it was proven: {@code code}, {@code super-admin}, or {@code earlier} for one from before proof was asked for
 * @param provenBy what a pending alias waits for: {@code code}, or {@code super-admin} where the server can send no mail
 * @param codeExpiresAt until when the code that was mailed holds; null while none is out
 */
record AliasResource(
        String id,
        String address,
        @Nullable Instant verifiedAt,
        @Nullable String proof,
        @Nullable String provenBy,
        @Nullable Instant codeExpiresAt) {

    static AliasResource of(Alias alias, boolean byCode) {
        AliasProof proof = alias.proof();
        Instant sent = alias.codeSentAt();
        AliasProof awaited = byCode ? AliasProof.CODE : AliasProof.SUPER_ADMIN;
        return new AliasResource(
                PublicId.of(alias.id()),
                alias.address().value(),
                alias.verifiedAt(),
                proof == null ? null : proof.publicName(),
                alias.proven() ? null : awaited.publicName(),
                sent == null ? null : sent.plus(ProvingAliases.CODE_LIFE));
    }
}
