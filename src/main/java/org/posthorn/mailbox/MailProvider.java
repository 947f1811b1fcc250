package org.posthorn.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One provider's mailboxes, the same in words for all of them. An adapter calls once and answers or throws: it never sleeps,
 * never tries again by itself, and keeps no state but its limits. All methods throw {@link MailProviderException}.
 */
public interface MailProvider {

    Provider provider();

    MailboxAddresses addresses(Access access);

    /**
     * What came since the cursor.
     *
     * @param cursor of the last page, or null to begin now: nothing is found then, and the cursor leads on from here
     */
    Changes changes(Access access, Folder folder, @Nullable String cursor);

    /**
     * The mails of a span of time, page by page.
     *
     * @param from first instant, UTC
     * @param to first instant after it, UTC
     * @param cursor of the next page, or null for the first
     */
    PastMails past(Access access, Folder folder, Instant from, Instant to, @Nullable String cursor);

    /** The very bytes of a mail, streamed; the caller closes it. */
    InputStream raw(Access access, String id) throws IOException;

    /**
     * Sends a mail; the provider puts a copy into the sent folder.
     *
     * @param mime the whole mail, its Bcc header among it
     * @param answers the provider's id of the mail that it answers, for the right thread, or null
     * @return the provider's id of the sent copy, or null where it does not say
     */
    @Nullable
    String send(Access access, byte[] mime, @Nullable String answers);

    /**
     * Asks to be told of changes of a folder.
     *
     * @param url of ours that is told; https, public
     * @param secret that the provider repeats each time
     */
    Watch watch(Access access, Folder folder, String url, String secret);

    /** Prolongs it. */
    Watch renew(Access access, Watch watch);

    /** Ends it; it is no fault when it is gone already. */
    void unwatch(Access access, Watch watch);
}
