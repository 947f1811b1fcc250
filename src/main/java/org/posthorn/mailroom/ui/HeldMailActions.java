package org.posthorn.mailroom.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.RecordRef;

/** What the page does with one of its rows. */
interface HeldMailActions {

    /** @param chosen the records that the mail goes to, or null to leave that as it was */
    void retry(HeldMailRow row, @Nullable List<RecordRef> chosen);

    void discard(HeldMailRow row);
}
