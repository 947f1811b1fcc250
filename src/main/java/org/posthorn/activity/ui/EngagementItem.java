package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.shell.Sentences;
import org.posthorn.shell.ViewerTime;
import org.posthorn.shell.Wording;
import org.posthorn.tracking.EngagementRow;

/** One engagement: who, when, on what, and what we think of it, with the reasons (F2, T14). */
class EngagementItem extends ListItem {

    private static final int PERCENT = 100;

    EngagementItem(EngagementRow engagement) {
        addClassName("feed-engagement");
        Span what = new Span(Wording.of(engagement.kind()));
        what.addClassName("feed-what");
        add(what, new Span(who(engagement)), ViewerTime.exact(engagement.at()));
        addNote(engagement.url(), "feed-url");
        addNote(circumstances(engagement), "feed-circumstances");
        Span verdict = new Span(Wording.of(engagement.verdict()) + " · " + sure(engagement.confidence()));
        verdict.addClassName("feed-verdict");
        add(verdict);
        if (engagement.inferred()) {
            Span inferred = new Span(translate("activity.inferred"));
            inferred.addClassName("feed-inferred");
            add(inferred);
        }
        addReasons(engagement);
    }

    private void addReasons(EngagementRow engagement) {
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("feed-reasons");
        engagement.reasons().forEach(reason -> reasons.add(new ListItem(Sentences.of(reason))));
        add(reasons);
    }

    private void addNote(@Nullable String text, String className) {
        if (text != null && !text.isBlank()) {
            Span note = new Span(text);
            note.addClassName(className);
            add(note);
        }
    }

    private static String who(EngagementRow engagement) {
        String recipient = engagement.recipient();
        return recipient == null ? translate("activity.someone") : recipient;
    }

    private static String circumstances(EngagementRow engagement) {
        return Stream.of(engagement.client(), engagement.place())
                .filter(text -> text != null && !text.isBlank())
                .reduce((left, right) -> left + " · " + right)
                .orElse("");
    }

    private static String sure(double confidence) {
        return translate("activity.sure", Math.round(confidence * PERCENT));
    }
}
