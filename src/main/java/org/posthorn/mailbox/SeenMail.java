package org.posthorn.mailbox;

import java.time.Instant;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.UserId;
import org.posthorn.mailroom.mime.ParsedMail;

/**
 * A mail in a connected mailbox, of which nothing is kept yet.
 *
 * @param user whose mailbox it is
 * @param past whether the user asked for mail that lay there already (G13)
 * @param at when it was sent or came in, by the provider
 * @param mail as far as deciding takes: of received and of past mail the header only
 */
public record SeenMail(AccountId account, UserId user, Folder folder, boolean past, Instant at, ParsedMail mail) {

    @Override
    public String toString() {
        return "SeenMail[" + folder + "]";
    }
}
