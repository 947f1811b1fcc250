package org.posthorn.compose.instrument;

/**
 * A URL as it stands in plain text, without the punctuation of the sentence around it.
 *
 * @param start where it starts
 * @param end where it ends
 */
record UrlInText(String text, int start, int end) {

    private static final String SENTENCE = ".,;:!?'\u2019*_~|";
    private static final String CLOSING = ")]}";
    private static final String OPENING = "([{";
    private static final int WORDS_BEFORE = 60;

    /** Cuts off what belongs to the sentence: punctuation, and brackets that were opened before the URL. */
    UrlInText {
        boolean delimited = start > 0 && text.charAt(start - 1) == '<' && text.startsWith(">", end);
        end = delimited ? end : withoutPunctuation(text, start, end);
    }

    String url() {
        return text.substring(start, end);
    }

    /** What the same line says shortly before it. */
    String wordsBefore() {
        String words = text.substring(Math.max(0, start - WORDS_BEFORE), start);
        return words.substring(words.lastIndexOf('\n') + 1);
    }

    /** Mail clients write images as {@code [https://…]}. */
    int startWithBracket() {
        return inSquareBrackets() ? start - 1 : start;
    }

    int endWithBracket() {
        return inSquareBrackets() ? end + 1 : end;
    }

    private boolean inSquareBrackets() {
        return start > 0 && text.charAt(start - 1) == '[' && text.startsWith("]", end);
    }

    private static int withoutPunctuation(String text, int start, int end) {
        int[] excess = new int[CLOSING.length()];
        for (int i = start; i < end; i++) {
            int closing = CLOSING.indexOf(text.charAt(i));
            int opening = OPENING.indexOf(text.charAt(i));
            if (closing >= 0) {
                excess[closing]++;
            } else if (opening >= 0) {
                excess[opening]--;
            }
        }
        int last = end;
        while (last > start) {
            char character = text.charAt(last - 1);
            int closing = CLOSING.indexOf(character);
            if (closing >= 0 && excess[closing] > 0) {
                excess[closing]--;
            } else if (closing >= 0 || SENTENCE.indexOf(character) < 0) {
                return last;
            }
            last--;
        }
        return last;
    }
}
