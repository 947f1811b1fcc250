package org.posthorn.workspace.google;

import org.jspecify.annotations.Nullable;

/** Why the add-on can't say what was asked. */
public class AddOnRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is told the user. */
    public enum Reason {
        /** The user, or the administrator, did not allow what is needed. */
        TOO_FEW_RIGHTS,
        /** The Gmail API is not enabled in the Google project. */
        GMAIL_OFF,
        /** Gmail refused, or did not answer in time. */
        GMAIL_AWAY
    }

    private final Reason reason;

    AddOnRefusal(Reason reason) {
        this(reason, null);
    }

    AddOnRefusal(Reason reason, @Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
