package org.posthorn.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The codes of the current account that are out. */
interface ClientCodes extends Repository<ClientCode, Long> {

    Optional<ClientCode> findByHash(byte[] hash);

    ClientCode save(ClientCode code);

    /** Of several who bring the same code one gets 1. */
    @Modifying
    @Transactional
    @Query("delete from ClientCode where id = :id")
    int take(long id);

    @Modifying
    @Transactional
    @Query("delete from ClientCode where userId = :userId")
    int forgetThoseOf(long userId);
}
