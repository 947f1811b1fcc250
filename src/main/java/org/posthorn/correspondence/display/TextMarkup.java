package org.posthorn.correspondence.display;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Plain text as markup: escaped, its web addresses to be clicked, its quoted lines folded. */
final class TextMarkup {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']{1,2000}[^\\s<>\"'.,;:!?)\\]}]");
    private static final int LONGEST = 2_000_000;
    /** Fewer quoted lines than this are context that the writer chose. */
    private static final int FOLDED_FROM = 4;

    private TextMarkup() {}

    static String of(String text, MailUrls urls) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "\n[…]" : text;
        Map<String, String> originals = urls.originals(addresses(shown));
        StringBuilder markup = new StringBuilder("<div class=\"text\">");
        StringBuilder quoted = new StringBuilder();
        int quotedLines = 0;
        List<String> lines = shown.lines().toList();
        for (String line : lines) {
            if (line.startsWith(">")) {
                quoted.append(line(line, originals));
                quotedLines++;
            } else {
                flush(quoted, quotedLines, lines.size(), markup);
                quotedLines = 0;
                markup.append(line(line, originals));
            }
        }
        flush(quoted, quotedLines, lines.size(), markup);
        return markup.append("</div>").toString();
    }

    private static void flush(StringBuilder quoted, int quotedLines, int allLines, StringBuilder markup) {
        boolean folded = quotedLines >= FOLDED_FROM && quotedLines < allLines;
        markup.append(folded ? "<details class=\"quoted\"><summary>Quoted text</summary>" : "")
                .append(quoted)
                .append(folded ? "</details>" : "");
        quoted.setLength(0);
    }

    private static Set<String> addresses(String text) {
        Set<String> addresses = new HashSet<>();
        ADDRESS.matcher(text).results().map(MatchResult::group).forEach(addresses::add);
        return addresses;
    }

    private static String line(String line, Map<String, String> originals) {
        Matcher address = ADDRESS.matcher(line);
        StringBuilder markup = new StringBuilder();
        int end = 0;
        while (address.find()) {
            String target = originals.getOrDefault(address.group(), address.group());
            markup.append(Entities.escape(line.substring(end, address.start())))
                    .append("<a rel=\"noopener noreferrer nofollow\" target=\"_blank\" href=\"")
                    .append(Entities.escape(target))
                    .append("\">")
                    .append(Entities.escape(target))
                    .append("</a>");
            end = address.end();
        }
        return markup.append(Entities.escape(line.substring(end))).append('\n').toString();
    }
}
