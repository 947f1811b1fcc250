package org.posthorn.account;

import java.util.Locale;
import org.posthorn.shell.Texts;
import org.springframework.stereotype.Component;

/** Words the mail with a code, in the language that the user chose. */
@Component
class CodeNotes {

    private final Texts texts;
    private final Users users;
    private final UserPreferences preferences;
    private final AccountSettings settings;

    CodeNotes(Texts texts, Users users, UserPreferences preferences, AccountSettings settings) {
        this.texts = texts;
        this.users = users;
        this.preferences = preferences;
        this.settings = settings;
    }

    /** A mail of plain text. */
    record Note(String subject, String text) {}

    Note of(Alias alias, String code) {
        User user = users.findById(alias.userId().value()).orElseThrow();
        Locale chosen = preferences.of(user.id()).language();
        Locale language = chosen == null ? Texts.LANGUAGES.getFirst() : chosen;
        String text = texts.getTranslation(
                "account.alias.note.text",
                language,
                oneLine(user.displayName()),
                user.email().value(),
                alias.address().value(),
                code,
                settings.publicUrl().toString());
        return new Note(texts.getTranslation("account.alias.note.subject", language), text);
    }

    /** A name is anybody's text: it must not make lines of its own in a mail that strangers may get. */
    private static String oneLine(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
