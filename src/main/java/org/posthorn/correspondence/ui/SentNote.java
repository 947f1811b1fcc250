package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.PublicId;
import org.posthorn.mailroom.Filing;
import org.posthorn.shell.Sentences;

/** Says that a mail went out, and where its copy is. */
class SentNote extends Div {

    /** @param original the mail that was answered or forwarded, or null */
    SentNote(@Nullable Filing filing, @Nullable Long original) {
        addClassNames("notice", "success");
        getElement().setAttribute("role", "status");
        add(new Paragraph((translate("correspondence.sent") + " " + kept(filing)).strip()));
        if (filing instanceof Filing.Logged logged) {
            add(new Anchor("mail/" + PublicId.of(logged.loggedEmail()), translate("correspondence.sent.open")));
        } else if (original != null) {
            add(new Anchor("mail/" + PublicId.of(original), translate("correspondence.sent.back")));
        }
    }

    private static String kept(@Nullable Filing filing) {
        return switch (filing) {
            case null -> "";
            case Filing.Logged logged -> translate("correspondence.sent.logged");
            case Filing.Already already -> translate("correspondence.sent.already");
            case Filing.Held held -> translate("correspondence.sent.held", Sentences.of(held.detail()));
        };
    }
}
