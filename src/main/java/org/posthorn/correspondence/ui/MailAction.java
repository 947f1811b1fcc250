package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.Optional;

/** What can be done with a logged mail, by button or key (R3). */
enum MailAction {
    EXPAND("Enter", VaadinIcon.EYE),
    REPLY("r", VaadinIcon.REPLY),
    REPLY_ALL("a", VaadinIcon.REPLY_ALL),
    FORWARD("f", VaadinIcon.ARROW_FORWARD),
    THREAD("t", VaadinIcon.COMMENTS_O),
    RECORDS("e", VaadinIcon.CONNECT_O),
    VISIBILITY("v", VaadinIcon.LOCK),
    PIN("p", VaadinIcon.PIN),
    LINK("l", VaadinIcon.LINK),
    DETAILS("d", VaadinIcon.INFO_CIRCLE_O),
    DELETE("Delete", VaadinIcon.TRASH);

    private final String key;
    private final VaadinIcon icon;

    MailAction(String key, VaadinIcon icon) {
        this.key = key;
        this.icon = icon;
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
