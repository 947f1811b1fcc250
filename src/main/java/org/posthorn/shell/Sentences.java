package org.posthorn.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * English sentences that come from below the pages, or out of the database, in the viewer's language. A sentence is known by
 * its English text, which stands under a key with {@code .said.} in it, with {@code {0}} for what varies.
 */
public final class Sentences {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** The most particular, which is the longest, is tried first. */
    private static final List<Known> KNOWN =
            Objects.requireNonNull(TextFiles.read(List.of(Locale.ENGLISH)).get(Locale.ENGLISH)).entrySet().stream()
                    .filter(text -> text.getKey().contains(".said."))
                    .map(text -> Known.of(text.getKey(), text.getValue()))
                    .sorted(Comparator.comparingInt(
                            known -> -known.english().pattern().length()))
                    .toList();

    private Sentences() {}

    /** The same in the viewer's language, line by line; as it is where nobody translated it. */
    public static String of(String english) {
        return of(english, (key, places) -> translate(key, places));
    }

    /** The same in a language, for what is no page. */
    public static String of(String english, I18NProvider texts, Locale language) {
        return of(english, (key, places) -> texts.getTranslation(key, language, places));
    }

    private static String of(String english, BiFunction<String, Object[], String> translating) {
        return english.lines().map(line -> line(line, translating)).collect(Collectors.joining("\n"));
    }

    private static String line(String english, BiFunction<String, Object[], String> translating) {
        return KNOWN.stream()
                .map(known -> known.read(english, translating))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(english);
    }

    /** What a refusal says of itself, in the viewer's language. */
    public static String of(Throwable refusal) {
        return of(Objects.requireNonNullElse(refusal.getMessage(), ""));
    }

    /** The same with a capital first and a full stop at its end. */
    public static String whole(String english) {
        String said = of(english);
        if (said.isEmpty()) {
            return said;
        }
        String capital = said.substring(0, 1).toUpperCase(LocaleUtil.getLocale()) + said.substring(1);
        return capital.matches("(?s).*[.!?。]") ? capital : translate("shell.sentence", capital);
    }

    private record Known(String key, Pattern english) {

        static Known of(String key, String text) {
            String regex = PLACE.splitAsStream(text.replace("''", "'") + " ")
                    .map(Pattern::quote)
                    .collect(Collectors.joining("(.+?)"));
            return new Known(key, Pattern.compile(regex));
        }

        Optional<String> read(String sentence, BiFunction<String, Object[], String> translating) {
            Matcher matcher = english.matcher(sentence + " ");
            return matcher.matches()
                    ? Optional.of(translating.apply(key, places(matcher, translating)))
                    : Optional.empty();
        }

        private static Object[] places(MatchResult match, BiFunction<String, Object[], String> translating) {
            return IntStream.rangeClosed(1, match.groupCount())
                    .mapToObj(match::group)
                    .map(place -> place.matches("\\d{1,9}") ? Integer.valueOf(place) : Sentences.of(place, translating))
                    .toArray();
        }
    }
}
