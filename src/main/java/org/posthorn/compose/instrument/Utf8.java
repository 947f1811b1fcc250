package org.posthorn.compose.instrument;

/** Counts what a text takes in UTF-8, without encoding it. */
final class Utf8 {

    private Utf8() {}

    static long length(String text) {
        long bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            bytes += extra(text.charAt(i));
        }
        return bytes;
    }

    /** Bytes beyond the first; each half of a surrogate pair takes two of the pair's four. */
    private static int extra(char character) {
        if (character < 0x80) {
            return 0;
        }
        return character < 0x800 || Character.isSurrogate(character) ? 1 : 2;
    }
}
