package org.posthorn.correspondence.ui;

import com.vaadin.flow.dom.Element;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The keys of a mail, heard while the mail itself has the focus: never while somebody types (R3). */
class MailKeys {

    private static final String KEY = "event.key";
    private static final String UNMODIFIED =
            "event.target === event.currentTarget && !event.ctrlKey && !event.metaKey && !event.altKey";

    private final Set<MailAction> offered;
    private final Consumer<MailAction> acting;

    MailKeys(Set<MailAction> offered, Consumer<MailAction> acting) {
        this.offered = offered;
        this.acting = acting;
    }

    void on(Element element) {
        String keys =
                offered.stream().map(action -> "'" + action.keyName() + "'").collect(Collectors.joining(","));
        element.addEventListener(
                        "keydown",
                        event -> MailAction.of(event.getEventData().get(KEY).asString(""))
                                .filter(offered::contains)
                                .ifPresent(acting))
                .addEventData(KEY)
                .setFilter(UNMODIFIED + " && [" + keys + "].includes(event.key) && (event.preventDefault() || true)");
    }
}
