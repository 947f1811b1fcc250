package org.posthorn.activity.webhook;

/** Whether a webhook is told of anything. */
public enum WebhookState {
    ACTIVE,
    /** Nothing reached it for days: nothing is posted or kept for it until somebody resumes it. */
    PAUSED,
    /** Its receiver answered that it is gone for good. */
    DISABLED
}
