package org.posthorn.account;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a password that a person chooses must be like. */
public final class PasswordRule {

    static final int MIN_CHARACTERS = 10;

    /** bcrypt looks at no more than this. */
    static final int MAX_BYTES = 72;

    private PasswordRule() {}

    /** What is wrong with the password, as a sentence for the person who chose it; null when nothing is. */
    public static @Nullable String problemWith(String password) {
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
            return "Choose at least " + MIN_CHARACTERS + " characters.";
        }
        if (tooLong(password)) {
            return "Choose at most " + MAX_BYTES + " characters (fewer with accents or symbols).";
        }
        return null;
    }

    /** Whether the hash would not see all of it. */
    static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }
}
