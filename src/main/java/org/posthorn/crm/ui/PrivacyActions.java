package org.posthorn.crm.ui;

import org.posthorn.account.Users;
import org.posthorn.crm.ExcludingContacts;
import org.posthorn.crm.PeopleOfContacts;
import org.posthorn.crm.RecordingConsents;
import org.posthorn.privacy.Ledger;
import org.springframework.stereotype.Component;

/** What the page of a contact needs for what concerns privacy. */
@Component
record PrivacyActions(
        PeopleOfContacts people,
        RecordingConsents recording,
        ExcludingContacts excluding,
        Ledger ledger,
        Users users) {}
