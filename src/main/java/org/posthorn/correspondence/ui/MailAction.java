package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.Optional;

/** What can be done with a logged mail, by button or key (R3). */
enum MailAction {
    EXPAND("Open or close", "Enter", VaadinIcon.EYE),
    REPLY("Reply", "r", VaadinIcon.REPLY),
    REPLY_ALL("Reply to all", "a", VaadinIcon.REPLY_ALL),
    FORWARD("Forward", "f", VaadinIcon.ARROW_FORWARD),
    THREAD("View thread", "t", VaadinIcon.COMMENTS_O),
    RECORDS("Associations", "e", VaadinIcon.CONNECT_O),
    VISIBILITY("Who sees it", "v", VaadinIcon.LOCK),
    PIN("Pin or unpin", "p", VaadinIcon.PIN),
    LINK("Copy link", "l", VaadinIcon.LINK),
    DETAILS("Details", "d", VaadinIcon.INFO_CIRCLE_O),
    DELETE("Delete", "Delete", VaadinIcon.TRASH);

    private final String label;
    private final String key;
    private final VaadinIcon icon;

    MailAction(String label, String key, VaadinIcon icon) {
        this.label = label;
        this.key = key;
        this.icon = icon;
    }

    String label() {
        return label;
    }

    /** What stands on the key. */
    String keyName() {
        return key;
    }

    VaadinIcon icon() {
        return icon;
    }

    /** Whether it needs the body, which the owner may keep to himself (P12). */
    boolean needsBody() {
        return switch (this) {
            case EXPAND, REPLY, REPLY_ALL, FORWARD, THREAD, RECORDS, PIN -> true;
            case VISIBILITY, LINK, DETAILS, DELETE -> false;
        };
    }

    /** The action of a key as browsers call it. */
    static Optional<MailAction> of(String key) {
        return Arrays.stream(values()).filter(action -> action.key.equals(key)).findFirst();
    }
}
