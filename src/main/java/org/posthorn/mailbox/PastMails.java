package org.posthorn.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the mails of a span of time.
 *
 * @param cursor of the next page, or null after the last
 * @param estimate how many there are in all, or null where the provider doesn't say
 */
public record PastMails(
        List<FoundMail> mails,
        @Nullable String cursor,
        @Nullable Long estimate) {}
