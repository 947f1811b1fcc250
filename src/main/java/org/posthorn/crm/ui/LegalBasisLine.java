package org.posthorn.crm.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.User;
import org.posthorn.account.Users;
import org.posthorn.kernel.UserId;
import org.posthorn.privacy.LegalBasisEntry;

/** Since when, by whom and from where a legal basis was stated. */
class LegalBasisLine extends Div {

    LegalBasisLine(LegalBasisEntry entry, Users users) {
        addClassName("quiet");
        String since = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(entry.since());
        String by = name(entry.actor(), users);
        add(new Span(
                by.isEmpty()
                        ? translate("crm.privacy.basis.since", since)
                        : translate("crm.privacy.basis.since.by", since, by)));
        String words = Stream.of(entry.source(), entry.note())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" · "));
        if (!words.isEmpty()) {
            add(new Div(words));
        }
    }

    /** The user's name, empty where nobody's is known. */
    static String name(@Nullable UserId user, Users users) {
        return user == null
                ? ""
                : users.findById(user.value()).map(User::displayName).orElse("");
    }
}
