package org.posthorn.tracking.recording;

import org.posthorn.tracking.EmailCancelled;
import org.posthorn.tracking.EmailPrepared;
import org.posthorn.tracking.EmailReplied;
import org.posthorn.tracking.EmailSent;
import org.posthorn.tracking.EmailViewed;
import org.posthorn.tracking.TokensErased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has stored hits judged again by what the sender's side says of a mail, or an answer to it. On a thread of its own: the thread of the event
 * still holds a connection, and waiting here for the drain, which needs one too, could exhaust the pool.
 */
@Component
class HearingTheSender {

    private static final Logger LOG = LoggerFactory.getLogger(HearingTheSender.class);

    private final RecordingHits recording;
    private final AwaitingMails awaiting;
    private final TokenTargets targets;

    HearingTheSender(RecordingHits recording, AwaitingMails awaiting, TokenTargets targets) {
        this.recording = recording;
        this.awaiting = awaiting;
        this.targets = targets;
    }

    @TransactionalEventListener
    void on(EmailPrepared event) {
        targets.forget(event.email().value());
    }

    @TransactionalEventListener
    void on(EmailCancelled event) {
        targets.forget(event.email().value());
    }

    @TransactionalEventListener
    void on(TokensErased event) {
        targets.forget(event.tokens());
    }

    @TransactionalEventListener
    void on(EmailSent event) {
        reconsider(event.email().value(), Span.around(event.at(), Surroundings.REACH));
    }

    @TransactionalEventListener
    void on(EmailViewed event) {
        reconsider(event.email().value(), Span.around(event.at(), Surroundings.REACH));
    }

    /** What was remembered of the mail knows nothing of the reply, nor of the open that was inferred from it. */
    @TransactionalEventListener
    void on(EmailReplied event) {
        reconsider(event.email().value(), Span.NONE);
    }

    private void reconsider(long mail, Span lit) {
        awaiting.add(mail, lit);
        Thread.ofVirtual().name("reconsidering hits").start(this::reconsider);
    }

    private void reconsider() {
        try {
            recording.reconsider();
        } catch (DataAccessException e) {
            LOG.warn("Stored hits could not be judged again yet; the next batch will try.", e);
        }
    }
}
