package org.posthorn.compose.instrument;

import java.util.regex.Pattern;

/** Marks of a body that a change would break or give away: inline PGP, S/MIME pasted as text (T9). */
final class Armour {

    private static final Pattern FIRST_LINE = Pattern.compile(
            "^[ \\t\\x{A0}]*(?:-----BEGIN (?:PGP (?:MESSAGE|SIGNED MESSAGE|SIGNATURE)|PKCS7|CMS)"
                    + "|Content-Type:[ \\t]*(?:application/(?:x-)?pkcs7-|multipart/(?:signed|encrypted)))",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private Armour() {}

    static boolean isIn(String text) {
        return FIRST_LINE.matcher(text).find();
    }
}
