package org.posthorn.crm;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a text is found by: its words in lower case and without accents; of an address also the whole of it. */
final class SearchWords {

    private static final int MAX_LENGTH = 48;
    private static final int MAX_ASKED = 6;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s,;<>()\"]+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** In lower case and without accents. */
    static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The words that a record with these texts is stored under. */
    static Set<String> of(Collection<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.stream().flatMap(text -> BLANKS.splitAsStream(plain(text))).forEach(chunk -> {
            words.add(cut(chunk));
            parts(chunk).map(SearchWords::cut).forEach(words::add);
        });
        words.remove("");
        return words;
    }

    /** The beginnings of words that somebody who typed this looks for, the longest first; empty when there are none. */
    static List<String> asked(String text) {
        return BLANKS.splitAsStream(plain(text))
                .flatMap(chunk -> chunk.indexOf('@') > 0 ? Stream.of(chunk) : parts(chunk))
                .map(SearchWords::cut)
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MAX_ASKED)
                .toList();
    }

    /** As it is stored: no word has the byte 0xFF in it. */
    static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /** Behind every word that begins so, before every other. */
    static byte[] behind(String beginning) {
        byte[] bytes = bytes(beginning);
        byte[] behind = Arrays.copyOf(bytes, bytes.length + 1);
        behind[bytes.length] = (byte) 0xFF;
        return behind;
    }

    private static Stream<String> parts(String chunk) {
        return BREAKS.splitAsStream(chunk);
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= MAX_LENGTH
                ? word
                : word.substring(0, word.offsetByCodePoints(0, MAX_LENGTH));
    }
}
