package org.posthorn.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTests {

    private final Texts texts = new Texts(new ShellSettings(false));
    private final Texts strict = new Texts(new ShellSettings(true));

    @Test
    void eachLanguageHasItsOwnWords() {
        assertThat(Texts.LANGUAGES.stream().map(language -> texts.getTranslation("crm.contacts.title", language)))
                .containsExactly("Contacts", "Kontakte", "連絡先", "Kontakty");
    }

    @Test
    void aRegionOfALanguageSpeaksThatLanguage() {
        assertThat(texts.getTranslation("crm.contacts.title", Locale.forLanguageTag("de-AT")))
                .isEqualTo("Kontakte");
    }

    @Test
    void doubledApostrophesAreOne() {
        assertThat(texts.getTranslation("shell.denied.advice", Locale.ENGLISH)).contains("doesn't");
    }

    @Test
    void aMissingTextIsItsKeyOrAFailureWhereThatIsWanted() {
        assertThat(texts.getTranslation("shell.no.such.text", Locale.GERMAN)).isEqualTo("shell.no.such.text");
        assertThatThrownBy(() -> strict.getTranslation("shell.no.such.text", Locale.GERMAN))
                .hasMessageContaining("shell.no.such.text");
    }

    @Test
    void theBestLikedLanguageThatIsSpokenIsChosen() {
        assertThat(Texts.best(List.of(Locale.FRENCH, Locale.forLanguageTag("de-AT"), Locale.ENGLISH)))
                .isEqualTo(Locale.forLanguageTag("de-AT"));
    }

    @Test
    void whoLikesNoneOfTheLanguagesGetsEnglish() {
        assertThat(Texts.best(List.of(Locale.FRENCH))).isEqualTo(Locale.ENGLISH);
    }
}
