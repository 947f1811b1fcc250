package org.posthorn.tracking;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The tokens of the current account's mails. */
interface TrackingTokens extends Repository<TrackingToken, byte[]> {

    List<TrackingToken> findByEmailId(long emailId);

    List<TrackingToken> findByTokenIn(List<byte[]> tokens);
}
