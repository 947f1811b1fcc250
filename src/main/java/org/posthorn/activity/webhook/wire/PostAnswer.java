package org.posthorn.activity.webhook.wire;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param status of the answer, or null where there was none
 * @param failure why there was none, or null
 * @param body the start of the answer's body, at most 1,000 characters: hostile
 */
public record PostAnswer(@Nullable Integer status, @Nullable Failure failure, String body, Duration took) {

    /** Why there is no answer. */
    public enum Failure {
        REFUSED_URL,
        UNKNOWN_HOST,
        NO_CONNECTION,
        NO_ENCRYPTION,
        TOO_SLOW,
        NO_HTTP
    }

    public boolean succeeded() {
        return status != null && status >= 200 && status < 300;
    }
}
