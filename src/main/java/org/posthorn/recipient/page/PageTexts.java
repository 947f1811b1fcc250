package org.posthorn.recipient.page;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.posthorn.recipient.PageContent;
import org.posthorn.recipient.Standing;
import org.posthorn.recipient.Wish;

/** The page's words in one language, as plain text. Times are in UTC: without a script nobody knows the reader's zone. */
record PageTexts(I18NProvider texts, Locale language) {

    String of(String key, Object... arguments) {
        return texts.getTranslation("recipient.page." + key, language, arguments);
    }

    String intro(PageContent page) {
        return of(
                page.standing() == null ? "intro.shared" : "intro",
                page.sender(),
                page.organisation(),
                page.mail().subject(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(page.mail().at().atZone(ZoneOffset.UTC)));
    }

    String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .format(time.atZone(ZoneOffset.UTC));
    }

    String heading(Standing standing) {
        return of(standing.tracked() ? "standing.on" : "standing.off");
    }

    String explanation(Standing standing, PageContent page) {
        return of("standing." + standing.name(), page.organisation());
    }

    String button(Wish wish) {
        return of(wish.publicName() + ".button");
    }

    /** What the button does. */
    String effect(Wish wish, PageContent page) {
        return of(wish.publicName() + ".effect", page.organisation());
    }

    /** All that somebody was shown who pressed the button: what goes into the ledger. */
    String shown(Wish wish, PageContent page) {
        return button(wish) + "\n" + effect(wish, page);
    }

    String done(Wish wish, PageContent page) {
        return page.standing() == null ? of("done.shared") : of(wish.publicName() + ".done", page.organisation());
    }
}
