package org.posthorn.recipient;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.posthorn.tracking.EngagementRow;
import org.posthorn.tracking.PageMail;

/**
 * What a mail's page has to show.
 *
 * @param standing null where several people share the page: it can't know who asks
 * @param engagements the reader's opens and clicks of this mail, newest first; none where several share the page
 * @param addressDays for how long network addresses are kept
 */
public record PageContent(
        PageMail mail,
        String sender,
        String organisation,
        @Nullable Standing standing,
        List<EngagementRow> engagements,
        int addressDays) {}
