package org.posthorn.mailroom.mime;

import org.jspecify.annotations.Nullable;

/** These bytes can't be read as a mail, or exceed the limits. The message is a sentence for the person who looks at it. */
public class UnreadableMail extends RuntimeException {

    public UnreadableMail(String reason) {
        super(reason);
    }

    public UnreadableMail(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
