package org.posthorn.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.Mailbox;
import org.posthorn.kernel.OutgoingEmailId;

/**
 * A mail that is ready to go out as one copy for each recipient (T12).
 *
 * @param copies in the order of the mail's recipients
 * @param tracked what is really tracked, after the rules
 */
public record PreparedCopies(OutgoingEmailId id, List<Copy> copies, TrackChoice tracked, List<Warning> warnings) {

    /**
     * What one recipient gets.
     *
     * @param html with this recipient's links and pixel in it, or as it came; null when it came without
     * @param text likewise
     */
    public record Copy(
            Mailbox to, @Nullable String html, @Nullable String text) {}
}
