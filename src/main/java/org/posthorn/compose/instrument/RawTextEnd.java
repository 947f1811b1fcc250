package org.posthorn.compose.instrument;

/** Where the text of an element that knows no tags ends. */
final class RawTextEnd {

    /** The bit that makes a letter of ASCII lower case. */
    private static final int ASCII_LOWER_CASE = 0x20;

    static final String PLAINTEXT = "plaintext";

    private RawTextEnd() {}

    /** The position of the end tag, or -1 when there is none. */
    static int find(String html, int start, int end, String element) {
        return switch (element) {
            case PLAINTEXT -> -1;
            case "script" -> scriptEnd(html, start, end);
            default -> endTag(html, start, end, element);
        };
    }

    private static int endTag(String html, int start, int end, String element) {
        int close = html.indexOf("</", start, end);
        while (close >= 0) {
            if (isTag(html, close + 2, end, element)) {
                return close;
            }
            close = html.indexOf("</", close + 2, end);
        }
        return -1;
    }

    /** A script in a comment in a script hides the end tag of the inner one. */
    private static int scriptEnd(String html, int start, int end) {
        boolean inComment = false;
        boolean inInnerScript = false;
        for (int i = start; i < end; i++) {
            char character = html.charAt(i);
            if (character == '-' && inComment && html.startsWith("-->", i)) {
                inComment = false;
                inInnerScript = false;
            } else if (character == '<') {
                if (isTag(html, i + 2, end, "script") && html.charAt(i + 1) == '/') {
                    if (!inInnerScript) {
                        return i;
                    }
                    inInnerScript = false;
                } else if (!inComment && html.startsWith("<!--", i)) {
                    inComment = true;
                    i += "<!".length() - 1;
                } else if (inComment && isTag(html, i + 1, end, "script")) {
                    inInnerScript = true;
                }
            }
        }
        return -1;
    }

    private static boolean isTag(String html, int start, int end, String name) {
        int after = start + name.length();
        if (after >= end || !TagReader.endsName(html.charAt(after))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if ((html.charAt(start + i) | ASCII_LOWER_CASE) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
