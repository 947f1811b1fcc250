package org.posthorn.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The texts of all languages against the English ones. */
@DisplayName("S3 the pages speak English, German, Japanese and Polish")
class TranslationsTests {

    static final List<TextFile> ENGLISH = TextFile.english();
    static final List<TextFile> ALL = TextFile.all();

    /** So many words and the same as in English: nobody translated it. */
    private static final int FEW_WORDS = 3;

    @ParameterizedTest
    @FieldSource("ENGLISH")
    void everyLanguageHasExactlyTheSameKeys(TextFile english) {
        assertThat(Texts.LANGUAGES)
                .allSatisfy(language -> assertThat(english.in(language).texts().keySet())
                        .as(language.getDisplayLanguage(Locale.ENGLISH))
                        .isEqualTo(english.texts().keySet()));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void keysBeginWithTheNameOfTheirModule(TextFile file) {
        assertThat(file.texts().keySet()).allMatch(key -> key.startsWith(file.module() + "."));
    }

    @ParameterizedTest
    @FieldSource("ENGLISH")
    void whatVariesInEnglishVariesInEveryLanguage(TextFile english) {
        assertThat(Texts.LANGUAGES)
                .allSatisfy(language -> assertThat(english.in(language).texts())
                        .allSatisfy((key, text) -> assertThat(arguments(text))
                                .as("%s in %s", key, language)
                                .isEqualTo(arguments(english.texts().getOrDefault(key, "")))));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void pluralsHaveAllFormsOfTheLanguage(TextFile file) {
        Set<String> forms = PluralRules.forLocale(Locale.of(file.language())).getKeywords();

        assertThat(file.texts())
                .allSatisfy((key, text) -> assertThat(pluralForms(text))
                        .allSatisfy(given -> assertThat(given).as(key).containsAll(forms)));
    }

    @ParameterizedTest
    @FieldSource("ENGLISH")
    void noSentenceWasLeftInEnglish(TextFile english) {
        assertThat(Texts.LANGUAGES.subList(1, Texts.LANGUAGES.size()))
                .allSatisfy(language -> assertThat(english.in(language).texts())
                        .allSatisfy((key, text) -> assertThat(text)
                                .as("%s in %s", key, language)
                                .matches(words -> words.split("\\s+").length < FEW_WORDS
                                        || !words.equals(english.texts().get(key)))));
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> arguments = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                arguments.add(pattern.getSubstring(part));
            }
        }
        return arguments;
    }

    /** The forms of each plural in the text. */
    private static List<Set<String>> pluralForms(String text) {
        MessagePattern pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts())
                .filter(i -> pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_START
                        && pattern.getPart(i).getArgType() == MessagePattern.ArgType.PLURAL)
                .mapToObj(i -> formsOf(pattern, i))
                .toList();
    }

    private static Set<String> formsOf(MessagePattern pattern, int start) {
        Set<String> forms = new HashSet<>();
        int i = start + 1;
        while (i < pattern.getLimitPartIndex(start)) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                forms.add(pattern.getSubstring(part));
            }
            i = part.getType() == MessagePattern.Part.Type.MSG_START ? pattern.getLimitPartIndex(i) + 1 : i + 1;
        }
        if (forms.contains("=1")) {
            forms.add("one");
        }
        return forms;
    }
}
