package org.posthorn.mailbox;

/** A mailbox was not connected; nothing of it is kept. */
final class ConnectingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ConnectOutcome outcome;

    ConnectingFailed(ConnectOutcome outcome) {
        super(outcome.name());
        this.outcome = outcome;
    }

    ConnectOutcome outcome() {
        return outcome;
    }
}
