package org.posthorn.compose.instrument;

/** Tells text that can be seen from blanks. */
final class VisibleText {

    private VisibleText() {}

    /** Whether anything in the text (character references decoded) can be seen. */
    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isVisible(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVisible(char character) {
        if (character > ' ' && character < 0x7F) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // Blanks for fillers of previews: combining grapheme joiner, Hangul and Braille blanks.
            default -> "\u034F\u115F\u1160\u3164\u2800\uFFA0".indexOf(character) < 0;
        };
    }
}
