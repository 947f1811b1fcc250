package org.posthorn.crm;

import java.util.regex.Pattern;

/**
 * A person's name in two parts.
 *
 * @param first empty when unknown
 * @param last with its particles ({@code van Dyck}); empty when unknown
 */
record PersonName(String first, String last) {

    private static final int MAX_LENGTH = 200;
    private static final PersonName UNKNOWN = new PersonName("", "");
    private static final Pattern QUOTES = Pattern.compile("^[\"']+|[\"']+$");

    PersonName {
        first = cut(first);
        last = cut(last);
    }

    /** Splits what a mail header calls somebody: {@code Ann Lee}, {@code Lee, Ann}; an address is no name. */
    static PersonName of(String displayName) {
        String name = QUOTES.matcher(displayName.strip())
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        if (name.contains("@")) {
            return UNKNOWN;
        }
        int comma = name.indexOf(',');
        if (comma > 0) {
            return new PersonName(name.substring(comma + 1).strip(), name.substring(0, comma));
        }
        int split = beforeLastName(name);
        return split < 0
                ? new PersonName(name, "")
                : new PersonName(name.substring(0, split), name.substring(split + 1));
    }

    /** The blank before the last word, or before the particle in lower case that leads it; -1 for a single word. */
    private static int beforeLastName(String name) {
        int split = name.lastIndexOf(' ');
        while (split > 0) {
            int before = name.lastIndexOf(' ', split - 1);
            if (before < 0 || !Character.isLowerCase(name.charAt(before + 1))) {
                return split;
            }
            split = before;
        }
        return split;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MAX_LENGTH));
    }
}
