package org.posthorn.activity.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a webhook can tell of. */
public enum WebhookEvent {
    EMAIL_SENT("email.sent"),
    EMAIL_OPENED("email.opened"),
    EMAIL_CLICKED("email.clicked"),
    EMAIL_REPLIED("email.replied"),
    /** Later evidence changed what counts (T15). */
    EMAIL_REVISED("email.revised"),
    EMAIL_LOGGED("email.logged"),
    /** Somebody tries the webhook out; every webhook gets it. */
    PING("ping");

    private final String publicName;

    WebhookEvent(String publicName) {
        this.publicName = publicName;
    }

    /** As it stands in the API and in what is posted. */
    public String publicName() {
        return publicName;
    }

    /** Those that a webhook may be interested in. */
    public static List<WebhookEvent> choices() {
        return Arrays.stream(values()).filter(event -> event != PING).toList();
    }

    /** The one with this public name, or empty. */
    public static Optional<WebhookEvent> of(String name) {
        return Arrays.stream(values())
                .filter(event -> event.publicName.equals(name))
                .findFirst();
    }
}
