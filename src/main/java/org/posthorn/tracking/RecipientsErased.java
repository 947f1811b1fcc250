package org.posthorn.tracking;

import java.util.List;
import org.posthorn.kernel.AccountId;
import org.posthorn.kernel.OutgoingEmailId;

/**
 * A recipient of these outgoing e-mails was erased; others remain. Told in the transaction that takes the recipient. Whose hit it is that
 * comes by a token that all share, nobody can tell: it may be that of the one who was erased.
 */
public record RecipientsErased(AccountId account, List<OutgoingEmailId> emails) {

    public RecipientsErased {
        emails = List.copyOf(emails);
    }
}
