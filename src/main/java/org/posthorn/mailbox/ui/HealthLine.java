package org.posthorn.mailbox.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.posthorn.mailbox.ConnectedMailbox;
import org.posthorn.mailbox.Trouble;
import org.posthorn.shell.ViewerTime;
import org.posthorn.shell.Wording;

/** How a mailbox is, in words (A7). */
class HealthLine extends Span {

    HealthLine(ConnectedMailbox mailbox) {
        addClassName("mailbox-health");
        Trouble trouble = mailbox.trouble();
        Instant synced = mailbox.syncedAt();
        if (!mailbox.connected()) {
            addClassName("bad");
            add(new Span(Wording.of(mailbox.state())));
        } else if (trouble != null) {
            addClassName("warn");
            add(new Span(Wording.of(trouble)));
        } else if (synced == null) {
            add(new Span(translate("mailbox.health.first")));
        }
        if (synced != null) {
            add(new Span(translate("mailbox.health.read")), ViewerTime.relative(synced));
        }
    }
}
