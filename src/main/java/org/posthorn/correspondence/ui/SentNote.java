package org.posthorn.correspondence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailroom.Filing;

/** Says that a mail went out, and where its copy is. */
class SentNote extends Div {

    /** @param original the mail that was answered or forwarded, or null */
    SentNote(@Nullable Filing filing, @Nullable Long original) {
        addClassNames("notice", "success");
        getElement().setAttribute("role", "status");
        add(new Paragraph("Sent." + kept(filing)));
        if (filing instanceof Filing.Logged logged) {
            add(new Anchor("mail/" + PublicId.of(logged.loggedEmail()), "Open the logged copy"));
        } else if (original != null) {
            add(new Anchor("mail/" + PublicId.of(original), "Back to the mail"));
        }
    }

    private static String kept(@Nullable Filing filing) {
        return switch (filing) {
            case null -> "";
            case Filing.Logged logged -> " A copy is logged.";
            case Filing.Already already -> " A copy was logged before.";
            case Filing.Held held -> " The copy waits in quarantine: " + held.detail();
        };
    }
}
