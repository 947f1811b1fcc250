package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.posthorn.account.AuditEntry;
import org.posthorn.account.AuditLine;
import org.posthorn.account.AuditWay;
import org.posthorn.shell.ViewerTime;
import org.posthorn.shell.Wording;

/** One line of the audit log. */
class AuditItem extends ListItem {

    AuditItem(AuditLine line) {
        AuditEntry entry = line.entry();
        Span who = new Span(line.way() == AuditWay.SERVER && line.actor() == null ? server() : name(line));
        who.addClassName("name");
        Span what = new Span(AuditWords.what(entry));
        what.addClassName("what");
        Div sentence = new Div(who, what);
        if (entry.about() != null) {
            Span about = new Span(entry.about());
            about.addClassName("about");
            sentence.add(about);
        }
        sentence.addClassName("audit-sentence");
        Div when = new Div(ViewerTime.exact(line.at()), new Span(Wording.of(line.way())));
        when.addClassNames("audit-when", "quiet");
        add(sentence, values(entry), when);
    }

    private static String server() {
        return translate("account.audit.server");
    }

    private static String name(AuditLine line) {
        return Objects.requireNonNullElse(line.actorName(), translate("account.audit.server"));
    }

    private static Div values(AuditEntry entry) {
        Div values = new Div();
        values.addClassName("audit-values");
        String before = AuditWords.value(entry, entry.before());
        String after = AuditWords.value(entry, entry.after());
        if (!before.isEmpty()) {
            Span was = new Span(before);
            was.addClassName("was");
            was.getElement().setAttribute("aria-label", translate("account.audit.was", before));
            values.add(was);
        }
        if (!after.isEmpty()) {
            Span is = new Span(after);
            is.addClassName("is");
            is.getElement().setAttribute("aria-label", translate("account.audit.is", after));
            values.add(is);
        }
        return values;
    }
}
