package org.posthorn.tracking;

import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;

/** Outgoing e-mails are gone for good, with all that was known of them; told in the transaction that takes them. */
public record EmailsErased(AccountId account, List<OutgoingEmailId> emails) {

    public EmailsErased {
        emails = List.copyOf(emails);
    }
}
