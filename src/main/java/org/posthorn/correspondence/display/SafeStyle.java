package org.posthorn.correspondence.display;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Those declarations of an inline style that only change how text and boxes look within their place. */
final class SafeStyle {

    private static final int LONGEST = 10_000;

    private static final Set<String> PROPERTIES = Set.of(
            "background",
            "background-color",
            "border-collapse",
            "border-radius",
            "border-spacing",
            "box-sizing",
            "caption-side",
            "clear",
            "color",
            "direction",
            "display",
            "empty-cells",
            "float",
            "font",
            "font-family",
            "font-size",
            "font-style",
            "font-variant",
            "font-weight",
            "height",
            "letter-spacing",
            "line-height",
            "list-style",
            "list-style-position",
            "list-style-type",
            "margin",
            "margin-bottom",
            "margin-left",
            "margin-right",
            "margin-top",
            "max-height",
            "max-width",
            "min-height",
            "min-width",
            "overflow",
            "overflow-wrap",
            "padding",
            "padding-bottom",
            "padding-left",
            "padding-right",
            "padding-top",
            "table-layout",
            "text-align",
            "text-decoration",
            "text-indent",
            "text-transform",
            "unicode-bidi",
            "vertical-align",
            "visibility",
            "white-space",
            "width",
            "word-break",
            "word-spacing",
            "word-wrap");

    private static final Pattern BORDER =
            Pattern.compile("border(?:-(?:top|right|bottom|left))?(?:-(?:width|style|color))?");

    /** The only functions that load and compute nothing. */
    private static final Pattern COLOUR = Pattern.compile("(?:rgb|hsl)a?\\([\\d\\s.,%/]{1,60}\\)");

    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}\\s#%.,+!/'\"_-]{1,300}");

    private SafeStyle() {}

    /** The safe declarations in their order; empty when there are none. What comes out comes out again unchanged. */
    static String of(String style) {
        StringJoiner safe = new StringJoiner("; ");
        if (style.length() <= LONGEST) {
            for (String declaration : style.split(";", -1)) {
                int colon = declaration.indexOf(':');
                if (colon > 0) {
                    add(declaration.substring(0, colon), declaration.substring(colon + 1), safe);
                }
            }
        }
        return safe.toString();
    }

    private static void add(String name, String value, StringJoiner safe) {
        String property = name.strip().toLowerCase(Locale.ROOT);
        String wanted = value.strip();
        if ((PROPERTIES.contains(property) || BORDER.matcher(property).matches()) && isSafe(wanted)) {
            safe.add(property + ": " + wanted);
        }
    }

    private static boolean isSafe(String value) {
        String withoutColours = COLOUR.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("black");
        return VALUE.matcher(withoutColours).matches()
                && isEven(value.chars().filter(character -> character == '"').count())
                && isEven(value.chars().filter(character -> character == '\'').count());
    }

    private static boolean isEven(long count) {
        return count % 2 == 0;
    }
}
