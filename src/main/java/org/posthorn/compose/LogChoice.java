package org.posthorn.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.RecordRef;

/**
 * Where the sender wants a mail logged.
 *
 * @param associations exactly these records (G10), or null for the suggested ones
 * @param createContacts the unknown recipients that become contacts (G5), or null for what the user prefers
 */
public record LogChoice(
        @Nullable List<RecordRef> associations, @Nullable List<EmailAddress> createContacts) {

    /** Nothing was chosen. */
    public static final LogChoice NONE = new LogChoice(null, null);
}
