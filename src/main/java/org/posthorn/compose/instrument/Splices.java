package org.posthorn.compose.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements of ranges of a text that do not overlap; everything between them is copied as it is. */
final class Splices {

    private final String text;
    private final List<Splice> splices = new ArrayList<>();

    Splices(String text) {
        this.text = text;
    }

    void replace(int start, int end, String replacement) {
        splices.add(new Splice(start, end, replacement));
    }

    /** The text with all replacements, and with one more insertion. */
    String appliedWith(int position, String insertion) {
        List<Splice> all = new ArrayList<>(splices);
        all.add(new Splice(position, position, insertion));
        return apply(all);
    }

    /** How long the text with all replacements is in UTF-8. */
    long bytes() {
        long bytes = Utf8.length(text);
        for (Splice splice : splices) {
            bytes += Utf8.length(splice.replacement()) - Utf8.length(text.substring(splice.start(), splice.end()));
        }
        return bytes;
    }

    String applied() {
        return splices.isEmpty() ? text : apply(new ArrayList<>(splices));
    }

    private String apply(List<Splice> all) {
        all.sort(Comparator.comparingInt(Splice::start).thenComparingInt(Splice::end));
        StringBuilder result = new StringBuilder(text.length() + 64 * all.size());
        int copied = 0;
        for (Splice splice : all) {
            result.append(text, copied, splice.start()).append(splice.replacement());
            copied = splice.end();
        }
        return result.append(text, copied, text.length()).toString();
    }

    private record Splice(int start, int end, String replacement) {}
}
