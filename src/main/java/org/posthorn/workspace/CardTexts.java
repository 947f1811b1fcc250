package org.posthorn.workspace;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.privacy.TrackingDecision;
import org.posthorn.privacy.TrackingDecision.RecipientDecision;
import org.posthorn.shell.Sentences;

/** The cards' words in the language and zone that the user's Gmail has, as plain text. */
record CardTexts(I18NProvider texts, Locale language, ZoneId zone) {

    String of(String key, Object... arguments) {
        return texts.getTranslation("workspace.card." + key, language, arguments);
    }

    /** A sentence that comes from below. */
    String said(String english) {
        return Sentences.of(english, texts, language);
    }

    /** What another module calls a constant of its own. */
    String named(String key) {
        return texts.getTranslation(key, language);
    }

    String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(at.atZone(zone));
    }

    /** Why a mail may not be tracked (S5, P1). */
    String refusal(TrackingDecision decision) {
        if (decision.refusals().isEmpty() && decision.refusal() != null) {
            return refusal(decision.refusal().name(), "");
        }
        return decision.refusals().entrySet().stream()
                .map(entry -> refusal(
                        entry.getKey().name(),
                        entry.getValue().stream().map(EmailAddress::value).collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" "));
    }

    /** Why somebody may not be tracked. */
    String refusal(RecipientDecision recipient) {
        return recipient.refusal() == null
                ? ""
                : refusal(recipient.refusal().name(), recipient.address().value());
    }

    private String refusal(String name, String whom) {
        return texts.getTranslation("privacy.TrackingRefusal." + name + ".of", language, whom);
    }
}
