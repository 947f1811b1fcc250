package org.posthorn.rights;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files in a ZIP that no system takes for a folder, a device or another file, whatever a stranger called them. */
final class EntryNames {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;

    private static final Pattern HOSTILE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}/\\\\:*?\"<>|]+|\\.{2,}");

    /** What Windows takes for a device, with any ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Set<String> taken = new HashSet<>();

    /** A name in that folder which nothing else has. */
    String unique(String folder, String claimed) {
        String name = harmless(claimed);
        String entry = folder + "/" + name;
        for (int n = 2; !taken.add(entry.toLowerCase(Locale.ROOT)); n++) {
            entry = folder + "/" + n + "-" + name;
        }
        return entry;
    }

    static String harmless(String claimed) {
        String name = HOSTILE.matcher(claimed).replaceAll("_").strip().replaceAll("^[. ]+|[. ]+$", "_");
        if (name.isEmpty()) {
            return "file";
        }
        return cut(DEVICE.matcher(name).matches() ? "_" + name : name);
    }

    /** By code points, so that no character is cut in two. */
    private static String cut(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
