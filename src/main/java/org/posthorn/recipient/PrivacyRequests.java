package org.posthorn.recipient;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** What recipients asked the current account for. */
interface PrivacyRequests extends Repository<PrivacyRequest, Long> {

    Optional<PrivacyRequest> findById(long id);

    boolean existsByAddressAndKindAndState(String address, RequestKind kind, RequestState state);

    List<PrivacyRequest> findByStateOrderByDueAtAscIdAsc(RequestState state, Limit most);

    List<PrivacyRequest> findByStateNotOrderByIdDesc(RequestState state, Limit most);
}
