package org.posthorn.crm.csv;

import org.jspecify.annotations.Nullable;

/** What was uploaded is no file of comma-separated values; the message is for whoever uploaded it. */
public class UnreadableFile extends RuntimeException {

    UnreadableFile(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
