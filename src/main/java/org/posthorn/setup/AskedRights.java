package org.posthorn.setup;

import org.posthorn.mailbox.MailboxSettings;
import org.springframework.stereotype.Component;

/** What this server asks providers for when a mailbox is connected, or somebody signs in. */
@Component
public class AskedRights {

    private static final String GMAIL = "https://www.googleapis.com/auth/gmail.";
    private static final String GRAPH = "openid, email, profile, offline_access, User.Read, Mail.Read";

    private final boolean sending;

    AskedRights(MailboxSettings settings) {
        this.sending = settings.mailbox().send();
    }

    /** Scopes that Google has to be told beforehand. */
    public String google() {
        return GMAIL + "readonly" + (sending ? " " + GMAIL + "send" : "");
    }

    /** Delegated permissions of Microsoft Graph. */
    public String microsoft() {
        return GRAPH + (sending ? ", Mail.Send" : "");
    }
}
