package org.posthorn.correspondence.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.posthorn.kernel.Visibility;

/** Who sees a logged mail, as an icon and a word (P12). */
class SeenBy extends Span {

    SeenBy(Visibility visibility) {
        super(icon(visibility).create(), new Span(word(visibility)));
        addClassNames("timeline-mark", "seen-by");
        setTitle(sentence(visibility));
    }

    private static VaadinIcon icon(Visibility visibility) {
        return switch (visibility) {
            case EVERYONE -> VaadinIcon.USERS;
            case OWNER -> VaadinIcon.LOCK;
            case SUBJECT -> VaadinIcon.EYE_SLASH;
        };
    }

    /** In a word or two. */
    static String word(Visibility visibility) {
        return switch (visibility) {
            case EVERYONE -> translate("correspondence.seenBy.everyone");
            case OWNER -> translate("correspondence.seenBy.owner");
            case SUBJECT -> translate("correspondence.seenBy.subject");
        };
    }

    /** In a sentence, of a mail that is logged. */
    static String sentence(Visibility visibility) {
        return switch (visibility) {
            case EVERYONE -> translate("correspondence.seenBy.everyone.long");
            case OWNER -> translate("correspondence.seenBy.owner.long");
            case SUBJECT -> translate("correspondence.seenBy.subject.long");
        };
    }
}
