package org.posthorn.mailroom;

import java.util.List;
import org.posthorn.kernel.AccountId;
import org.springframework.stereotype.Component;

/** Forgets by which ways mails came in that are not logged any more. */
@Component
public class ForgettingReceipts {

    private final InboundRows rows;

    ForgettingReceipts(InboundRows rows) {
        this.rows = rows;
    }

    /** Within the transaction that takes the logged mails with these ids. */
    public void ofLogged(AccountId account, List<Long> logged) {
        if (!logged.isEmpty()) {
            rows.remove(account, rows.ofLogged(account, logged));
        }
    }
}
