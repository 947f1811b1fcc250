package org.posthorn.shell;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the texts that stand beside the modules' packages: {@code texts_de.properties}, {@code texts-records_de.properties}. */
final class TextFiles {

    private static final String PATTERN = "classpath*:org/posthorn/**/texts*_*.properties";

    private TextFiles() {}

    /**
     * All texts by key, for each of the languages.
     *
     * @throws IllegalStateException if a key stands twice in a language
     */
    static Map<Locale, Map<String, String>> read(List<Locale> languages) {
        Map<Locale, Map<String, String>> all = new HashMap<>();
        languages.forEach(language -> all.put(language, new HashMap<>()));
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(PATTERN)) {
                Map<String, String> texts = all.get(language(file));
                if (texts != null) {
                    add(file, texts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Locale language(Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        return Locale.forLanguageTag(name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.')));
    }

    private static void add(Resource file, Map<String, String> texts) throws IOException {
        Properties read = new Properties();
        read.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
        for (String key : read.stringPropertyNames()) {
            if (texts.put(key, read.getProperty(key)) != null) {
                throw new IllegalStateException("The text " + key + " stands twice, again in " + file);
            }
        }
    }
}
