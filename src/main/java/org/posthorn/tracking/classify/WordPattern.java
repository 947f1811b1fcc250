package org.posthorn.tracking.classify;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Words that must all stand in a text: {@code =whole}, {@code ^begins}, {@code ends$} or {@code somewhere}. */
record WordPattern(List<Predicate<String>> words) {

    static WordPattern of(String pattern) {
        return new WordPattern(
                Arrays.stream(pattern.split(" && ")).map(WordPattern::word).toList());
    }

    boolean fits(String text) {
        return words.stream().allMatch(word -> word.test(text));
    }

    private static Predicate<String> word(String word) {
        if (word.startsWith("=")) {
            return text -> text.equals(word.substring(1));
        }
        if (word.startsWith("^")) {
            return text -> text.startsWith(word.substring(1));
        }
        if (word.endsWith("$")) {
            return text -> text.endsWith(word.substring(0, word.length() - 1));
        }
        return text -> text.contains(word);
    }
}
