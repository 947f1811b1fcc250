package org.posthorn.correspondence.ui;

import org.posthorn.compose.CheckingMail;
import org.posthorn.correspondence.ReadingLoggedEmails;
import org.posthorn.correspondence.composer.Drafting;
import org.posthorn.correspondence.composer.MailServer;
import org.posthorn.correspondence.composer.PostingLetters;
import org.posthorn.correspondence.composer.SendingLetters;
import org.posthorn.crm.Contacts;
import org.posthorn.crm.SuggestingRecords;
import org.posthorn.tracking.SearchingEmails;
import org.springframework.stereotype.Component;

/** The use cases that the composer needs. */
@Component
record ComposeDesk(
        Drafting drafting,
        SendingLetters sending,
        MailServer server,
        PostingLetters posting,
        CheckingMail checking,
        SuggestingRecords suggesting,
        ReadingLoggedEmails emails,
        SearchingEmails sent,
        Contacts contacts,
        Desk desk) {}
