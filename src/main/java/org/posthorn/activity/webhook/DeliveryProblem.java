package org.posthorn.activity.webhook;

import org.jspecify.annotations.Nullable;
import org.posthorn.activity.webhook.wire.PostAnswer;

/** Why an attempt did not succeed. */
public enum DeliveryProblem {
    /** The answer was not one of success. */
    STATUS,
    /** The answer leads elsewhere; no webhook follows. */
    REDIRECT,
    /** The answer was 410: gone for good. */
    GONE,
    /** The URL leads into a network that is not public. */
    REFUSED_URL,
    UNKNOWN_HOST,
    NO_CONNECTION,
    /** The certificate is not trusted, or not the host's. */
    NO_ENCRYPTION,
    TOO_SLOW,
    /** What came back is no answer. */
    NO_HTTP,
    /** The webhook's secret can't be read, since the server's secret is another now. */
    NO_SECRET,
    /** A day went by. */
    EXPIRED;

    private static final int GONE_STATUS = 410;

    /** What was wrong, or null when nothing was. */
    static @Nullable DeliveryProblem of(PostAnswer answer) {
        Integer status = answer.status();
        if (status == null) {
            return answer.failure() == null
                    ? NO_CONNECTION
                    : valueOf(answer.failure().name());
        }
        if (answer.succeeded()) {
            return null;
        }
        return status == GONE_STATUS ? GONE : status < 400 ? REDIRECT : STATUS;
    }
}
