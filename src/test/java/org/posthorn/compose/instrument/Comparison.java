package org.posthorn.compose.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * Compares a mail before and after by other means than those that changed it: character by character between the URLs that were
 * put in, and link by link in the trees that jsoup builds.
 */
final class Comparison {

    private static final Pattern OLD_PIXEL =
            Pattern.compile("<img\\s[^>]*t\\.posthorn\\.test/o/(?!ada/new)[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUT_IN = Pattern.compile(
            "https://t\\.posthorn\\.test/c/new\\d{4}|https://old\\.example/[a-z0-9-]+(?:\\?x=1&amp;y=2)?|"
                    + Pattern.quote(RecordingUrls.PIXEL));

    private final String before;
    private final String after;
    private final RecordingUrls urls;

    Comparison(String before, String after, RecordingUrls urls) {
        this.before = before;
        this.after = after;
        this.urls = urls;
    }

    /** Every character of the input that was no changed link and no old pixel stands in the output, and nothing else does. */
    void differsOnlyWhereUrlsWerePutIn() {
        String input = OLD_PIXEL.matcher(before).replaceAll("");
        Matcher putIn = PUT_IN.matcher(after);
        int inInput = 0;
        int inOutput = 0;
        while (putIn.find()) {
            String between = after.substring(inOutput, putIn.start());
            assertThat(input.startsWith(between, inInput))
                    .as("kept: %s", between)
                    .isTrue();
            inInput += between.length();
            inOutput = putIn.end();
            inInput = replaced(input, inInput, inOutput, putIn.group());
        }
        assertThat(input.substring(inInput)).isEqualTo(after.substring(inOutput));
    }

    /** Returns where the input goes on. */
    private int replaced(String input, int from, int behind, String putIn) {
        if (putIn.equals(RecordingUrls.PIXEL)) {
            return from;
        }
        char quote = from == 0 ? ' ' : input.charAt(from - 1);
        String ends = quote == '"' || quote == '\'' ? String.valueOf(quote) : " \t\r\n\f>";
        int to = from;
        while (ends.indexOf(input.charAt(to)) < 0) {
            to++;
        }
        assertThat(input.charAt(to)).as("what ends the value").isEqualTo(after.charAt(behind));
        String value = browsed(Parser.unescapeEntities(input.substring(from, to), true));
        if (value.contains("old-")) {
            assertThat(urls.targets().getOrDefault(putIn, putIn)).startsWith("https://old.example/");
        } else {
            assertThat(comparable(urls.target(putIn))).isEqualTo(comparable(value));
        }
        return to;
    }

    /** Following each link of the output through us ends where the same link of the input went. */
    void leadsWhereItLed() {
        List<String> inputLinks = links(before);
        List<String> outputLinks = links(after);
        assertThat(outputLinks).hasSameSizeAs(inputLinks);
        for (int i = 0; i < inputLinks.size(); i++) {
            String link = outputLinks.get(i);
            if (urls.targets().containsKey(link) && !inputLinks.get(i).contains("old-")) {
                assertThat(comparable(urls.target(link))).isEqualTo(comparable(browsed(inputLinks.get(i))));
            }
        }
    }

    /** How many different links lead through us; a tree repeats those of tags that are not nested rightly. */
    long trackedLinks() {
        return links(after).stream()
                .filter(urls.targets()::containsKey)
                .distinct()
                .count();
    }

    long pixels() {
        return Jsoup.parse(after)
                .select("img[src=" + RecordingUrls.PIXEL_URL + "]")
                .size();
    }

    /** All link values of the tree in document order, those in conditional comments included. */
    private static List<String> links(String html) {
        List<String> links = new ArrayList<>();
        Document document = Parser.htmlParser().setMaxDepth(Integer.MAX_VALUE).parseInput(html, "");
        document.forEachNode(node -> collect(node, links));
        return links;
    }

    private static void collect(Node node, List<String> links) {
        if (node instanceof Element element) {
            element.attributes().forEach(attribute -> {
                if (attribute.getKey().endsWith("href")) {
                    links.add(attribute.getValue());
                }
            });
        } else if (node instanceof Comment comment && comment.getData().regionMatches(true, 0, "[if", 0, 3)) {
            String data = comment.getData();
            links.addAll(links(data.substring(data.indexOf("]>") + 2)));
        }
    }

    private static String browsed(String value) {
        return value.replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$", "").replaceAll("[\\t\\r\\n]", "");
    }

    /** jsoup reads {@code &copy-} and {@code &copy_} otherwise than the HTML standard: both sides are compared decoded to the end. */
    private static String comparable(String url) {
        return url.replace('\0', '\uFFFD');
    }
}
