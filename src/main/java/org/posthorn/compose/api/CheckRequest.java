package org.posthorn.compose.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of a mail that is being written. */
record CheckRequest(
        @Nullable String from,
        @Nullable List<String> to,
        @Nullable List<String> cc,
        @Nullable List<String> bcc,
        @Nullable String subject) {

    MessageRequest head() {
        return new MessageRequest(from, to, cc, bcc, subject, null, null, false);
    }
}
