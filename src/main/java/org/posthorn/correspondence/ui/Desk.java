package org.posthorn.correspondence.ui;

import java.util.Collection;
import java.util.List;
import org.posthorn.account.Users;
import org.posthorn.correspondence.DisplayingMail;
import org.posthorn.correspondence.OrganizingMail;
import org.posthorn.correspondence.PartsOfMail;
import org.posthorn.correspondence.ReadingLoggedEmails;
import org.posthorn.correspondence.ReadingTimeline;
import org.posthorn.correspondence.WritingNotes;
import org.posthorn.crm.FindingRecords;
import org.posthorn.crm.RecordLabel;
import org.posthorn.crm.SearchingRecords;
import org.posthorn.crm.SuggestingRecords;
import org.posthorn.kernel.RecordRef;
import org.posthorn.tracking.SearchingEmails;
import org.springframework.stereotype.Component;

/** The use cases that a timeline and what stands on it need. */
@Component
record Desk(
        ReadingTimeline timeline,
        ReadingLoggedEmails emails,
        OrganizingMail organizing,
        DisplayingMail displaying,
        PartsOfMail parts,
        WritingNotes notes,
        SearchingEmails sent,
        SuggestingRecords suggesting,
        FindingRecords records,
        SearchingRecords searching,
        Users users) {

    /** What people call these records. */
    List<RecordLabel> labels(Collection<RecordRef> wanted) {
        return records.labels(wanted);
    }
}
