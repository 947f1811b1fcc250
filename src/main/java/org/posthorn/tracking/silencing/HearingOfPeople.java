package org.posthorn.tracking.silencing;

import org.posthorn.account.TrackingRulesChanged;
import org.posthorn.privacy.ConsentChanged;
import org.posthorn.privacy.LegalBasisChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Notes what may silence somebody in the transaction in which it happens, so that it is never forgotten, and has it looked into
 * as soon as that is committed.
 */
@Component
class HearingOfPeople {

    private final DueSilencings due;
    private final SilencingWorker worker;

    HearingOfPeople(DueSilencings due, SilencingWorker worker) {
        this.due = due;
        this.worker = worker;
    }

    @EventListener
    void note(ConsentChanged event) {
        due.add(event.account(), event.contact(), event.address().value());
    }

    @EventListener
    void note(LegalBasisChanged event) {
        due.add(event.account(), event.contact(), null);
    }

    @EventListener
    void note(TrackingRulesChanged event) {
        due.add(event.account(), null, event.pattern());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void wake(ConsentChanged event) {
        worker.wake();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void wake(LegalBasisChanged event) {
        worker.wake();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void wake(TrackingRulesChanged event) {
        worker.wake();
    }
}
