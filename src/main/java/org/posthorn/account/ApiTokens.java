package org.posthorn.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The API tokens of the current account. */
interface ApiTokens extends Repository<ApiToken, Long> {

    Optional<ApiToken> findByHash(byte[] hash);

    Optional<ApiToken> findByIdAndUserId(long id, long userId);

    List<ApiToken> findByUserIdAndRevokedAtIsNullOrderByIdDesc(long userId);

    ApiToken save(ApiToken token);

    @Modifying
    @Transactional
    @Query("update ApiToken set lastUsedAt = :now where id = :id and (lastUsedAt is null or lastUsedAt < :before)")
    int noteUse(long id, Instant now, Instant before);
}
