package org.posthorn.tracking.ingest;

import java.net.InetAddress;
import java.time.Instant;
import org.posthorn.kernel.TimeOrderedId;
import org.posthorn.tracking.Hit;
import org.posthorn.tracking.HitKind;
import org.posthorn.tracking.Token;

/** Hits to test with. */
final class Hits {

    private Hits() {}

    /** An open that can be told from others by its user agent. */
    static Hit open(String userAgent) {
        return new Hit(
                TimeOrderedId.next(),
                HitKind.OPEN,
                new Token(1, 2),
                Instant.ofEpochMilli(System.currentTimeMillis()),
                InetAddress.getLoopbackAddress(),
                userAgent,
                false);
    }
}
