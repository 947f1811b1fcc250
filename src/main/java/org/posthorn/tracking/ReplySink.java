package org.posthorn.tracking;

import java.time.Instant;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.OutgoingEmailId;

/** Takes the answers to sent mails from whoever sees them come in. */
public interface ReplySink {

    /**
     * A person answered a mail of the current account, in the transaction of the caller. The caller tells each answer
     * once, and none that a machine wrote.
     *
     * @param at when the answer was written
     */
    void replied(OutgoingEmailId email, EmailAddress from, Instant at);
}
