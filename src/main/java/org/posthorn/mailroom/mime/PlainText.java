package org.posthorn.mailroom.mime;

import java.util.regex.Pattern;

/** Text of a stranger that goes on one line of ours. */
final class PlainText {

    /** Control characters, and those that turn the direction of the text around them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PlainText() {}

    /** Without control characters and superfluous blanks, cut to that many characters. */
    static String line(String text, int length) {
        String visible = UNSEEN.matcher(text).replaceAll(" ");
        String line = BLANKS.matcher(visible).replaceAll(" ").strip();
        return line.length() <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, wholeCharacters(line, length)));
    }

    private static int wholeCharacters(String line, int length) {
        int end = Character.isHighSurrogate(line.charAt(length - 1)) ? length - 1 : length;
        return line.codePointCount(0, end);
    }
}
