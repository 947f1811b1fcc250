package org.posthorn.standin;

import java.util.Set;

/** What a user of Gmail may allow, as Google writes it. */
final class GmailScopes {

    static final String READ = "https://www.googleapis.com/auth/gmail.readonly";
    static final String METADATA = "https://www.googleapis.com/auth/gmail.metadata";
    static final String MODIFY = "https://www.googleapis.com/auth/gmail.modify";
    static final String SEND = "https://www.googleapis.com/auth/gmail.send";
    static final String SETTINGS = "https://www.googleapis.com/auth/gmail.settings.basic";
    static final Set<String> ALL = Set.of(
            "openid",
            "profile",
            "email",
            "https://www.googleapis.com/auth/userinfo.email",
            "https://www.googleapis.com/auth/userinfo.profile",
            READ,
            METADATA,
            MODIFY,
            SEND,
            SETTINGS);

    private GmailScopes() {}
}
