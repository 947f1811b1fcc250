package org.posthorn.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.posthorn.kernel.Visibility;

/**
 * What must be known of a logged mail to change it.
 *
 * @param deletedAt null while it is there
 */
record LoggedHead(
        long id,
        AccountId account,
        UserId owner,
        Instant sentAt,
        Visibility visibility,
        boolean pinned,
        @Nullable Instant deletedAt) {

    /** Its line in timelines. */
    Timelines.Entry entry() {
        return new Timelines.Entry(
                account, EntryKind.EMAIL, id, sentAt, pinned, visibility == Visibility.OWNER ? owner : null);
    }
}
