package org.posthorn.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.RecordType;

/**
 * How one user wants things (S3).
 *
 * @param trackOpens whether a new message starts with opens tracked; null for as it was last time
 * @param trackClicks the same for clicks
 * @param notifyMe whether the bell rings (F5)
 * @param desktopPopups whether the browser may pop up a notification (F5)
 * @param createContacts whether unknown people in logged mail become contacts (G5)
 * @param autoAssociate the types of records that are chosen by themselves for a logged mail (G9)
 */
public record Preferences(
        @Nullable Boolean trackOpens,
        @Nullable Boolean trackClicks,
        boolean notifyMe,
        boolean desktopPopups,
        CreateContacts createContacts,
        Set<RecordType> autoAssociate) {

    /** What holds until the user says otherwise. */
    public static final Preferences INITIAL = new Preferences(
            null,
            null,
            true,
            false,
            CreateContacts.ALWAYS,
            Set.of(RecordType.CONTACT, RecordType.COMPANY, RecordType.DEAL));
}
