package org.posthorn.shell;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The texts of all pages in all languages, with ICU's message format for arguments and plurals. Modules keep theirs in files
 * beside their package ({@link TextFiles}); pages ask by {@link I18NProvider#translate(String, Object...)}.
 */
@Component
public class Texts implements I18NProvider {

    /** What the pages speak; the first is for browsers that want none of them. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE, Locale.of("pl"));

    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private final transient Map<Locale, Map<String, String>> texts = TextFiles.read(LANGUAGES);
    private final transient Map<Asked, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Set<Asked> missed = ConcurrentHashMap.newKeySet();
    private final boolean strict;

    Texts(ShellSettings settings) {
        this.strict = settings.strictTexts();
    }

    private record Asked(String key, Locale language) {}

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    /** The text, else the English one, else the key. */
    @Override
    public String getTranslation(String key, Locale locale, @Nullable Object... arguments) {
        Asked asked = new Asked(key, spoken(locale).orElse(LANGUAGES.getFirst()));
        String text = text(asked);
        if (text != null) {
            return format(asked, text, arguments);
        }
        miss(asked);
        Asked english = new Asked(key, LANGUAGES.getFirst());
        String inEnglish = text(english);
        return inEnglish == null ? key : format(english, inEnglish, arguments);
    }

    /** The first of these, liked best first, whose language the pages speak, with its region; English if they speak none. */
    public static Locale best(List<Locale> liked) {
        return liked.stream()
                .filter(wanted -> spoken(wanted).isPresent())
                .findFirst()
                .map(wanted -> Locale.of(wanted.getLanguage(), wanted.getCountry()))
                .orElse(LANGUAGES.getFirst());
    }

    private static Optional<Locale> spoken(Locale wanted) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    private @Nullable String text(Asked asked) {
        return texts.getOrDefault(asked.language(), Map.of()).get(asked.key());
    }

    private String format(Asked asked, String text, @Nullable Object... arguments) {
        MessageFormat format = formats.computeIfAbsent(asked, unused -> new MessageFormat(text, asked.language()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private void miss(Asked asked) {
        if (strict) {
            throw new IllegalStateException("No text " + asked.key() + " in " + asked.language());
        }
        if (missed.add(asked)) {
            log.error("No text {} in {}.", asked.key(), asked.language());
        }
    }
}
