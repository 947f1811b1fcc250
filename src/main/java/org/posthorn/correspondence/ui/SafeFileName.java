package org.posthorn.correspondence.ui;

import java.util.regex.Pattern;

/** A name for a file on the reader's disk, out of one that a stranger wrote. */
final class SafeFileName {

    private static final int LONGEST = 120;

    /** Folders, what Windows forbids, what can't be seen, and what turns the reading direction to hide an ending. */
    private static final Pattern UNSAFE =
            Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private SafeFileName() {}

    /** @param n the part's number, for a name when none is left */
    static String of(String name, int n) {
        String safe = UNSAFE.matcher(name).replaceAll("_").strip();
        while (safe.startsWith(".")) {
            safe = safe.substring(1);
        }
        if (safe.length() > LONGEST) {
            int dot = safe.lastIndexOf('.');
            String ending = dot > 0 && safe.length() - dot <= 10 ? safe.substring(dot) : "";
            safe = safe.substring(0, LONGEST - ending.length()) + ending;
        }
        return safe.isBlank() ? "attachment-" + n : safe;
    }
}
