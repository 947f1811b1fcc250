package org.posthorn.tracking.silencing;

import java.util.List;
import org.posthorn.kernel.OutgoingEmailId;
import org.posthorn.tracking.RecipientsErased;
import org.posthorn.tracking.silencing.SilencedTable.Silence;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Silences what somebody who was erased still has in their mail: nothing ends that, since nobody knows them any more (P8). */
@Component
class SilencingTheErased {

    private final MailsOfTokens mails;
    private final SilencedTable table;

    SilencingTheErased(MailsOfTokens mails, SilencedTable table) {
        this.mails = mails;
        this.table = table;
    }

    @EventListener
    void on(RecipientsErased erased) {
        List<Silence> shared =
                mails
                        .tokens(
                                erased.account(),
                                erased.emails().stream().map(OutgoingEmailId::value).toList())
                        .stream()
                        .filter(token -> token.recipient() == null)
                        .map(token -> new Silence(token.token(), token.email(), true))
                        .toList();
        if (!shared.isEmpty()) {
            table.silence(erased.account(), shared, table.lockNext());
        }
    }
}
