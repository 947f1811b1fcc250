package org.posthorn.compose.instrument;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posthorn.compose.instrument.OwnUrl.KeptLink;
import org.posthorn.compose.instrument.OwnUrl.KeptPage;
import org.posthorn.compose.instrument.OwnUrl.KeptPixel;
import org.posthorn.compose.instrument.OwnUrl.NotOurs;
import org.posthorn.compose.instrument.OwnUrl.OldLink;
import org.posthorn.compose.instrument.OwnUrl.OldPage;
import org.posthorn.compose.instrument.OwnUrl.OldPixel;

/**
 * Leads the links of a plain-text mail through us when the sender asked for clicks; it stays plain text (T7). A second pass over
 * the result changes nothing.
 */
public final class TextInstrumentation {

    /** Where text surely goes on: blanks, quotation marks, angle brackets, full-width punctuation. */
    private static final String NEVER_IN_A_URL = "\\s\\p{Cntrl}\\p{Z}<>\"“”„«»、。，；！？（）「」『』【】《》";

    /** Mail clients write images and links in square brackets. */
    private static final Pattern URL = Pattern.compile(
            "(?<=\\[)https?://[^]" + NEVER_IN_A_URL + "]++|(?<![\\p{L}\\p{N}_])https?://[^" + NEVER_IN_A_URL + "]++",
            Pattern.CASE_INSENSITIVE);

    /** What stands between a text and the line that leads to the recipient's page. */
    private static final String GAP = "\n\n";

    /** Signs of quoting, then the words of such a line, up to its URL. */
    private static final Pattern PAGE_LINE = Pattern.compile("([> ]*+)[^:：]{1,120}[:：] ?");

    /** Instruments a text; {@link InstrumentOptions#opens()} means nothing here. */
    public InstrumentedText instrument(String text, InstrumentOptions options, TrackingUrls urls) {
        return new TextSplicing(text, options, urls).result();
    }

    private static final class TextSplicing {

        private final String text;
        private final InstrumentOptions options;
        private final TrackingUrls urls;
        private final OwnUrls ownUrls;
        private final Splices splices;
        private int links;
        private boolean quotedRest;
        private boolean page;

        TextSplicing(String text, InstrumentOptions options, TrackingUrls urls) {
            this.text = text;
            this.options = options;
            this.urls = urls;
            this.ownUrls = new OwnUrls(urls);
            this.splices = new Splices(text);
        }

        InstrumentedText result() {
            Matcher matcher = URL.matcher(text);
            int start = 0;
            while (start < text.length()) {
                int lineEnd = text.indexOf('\n', start);
                int end = lineEnd < 0 ? text.length() : lineEnd;
                line(matcher, start, end);
                start = end + 1;
            }
            boolean adds = options.page() && links > 0 && !page;
            return new InstrumentedText(
                    adds ? splices.appliedWith(text.length(), GAP + urls.pageLine()) : splices.applied(), links);
        }

        private void line(Matcher matcher, int start, int end) {
            String line = text.substring(start, end);
            quotedRest |= QuotedHistory.startsWith(line);
            boolean quoted = quotedRest || line.startsWith(">");
            matcher.region(start, end);
            while (matcher.find()) {
                lead(new UrlInText(text, matcher.start(), matcher.end()), quoted, start);
            }
        }

        private void lead(UrlInText found, boolean quoted, int lineStart) {
            String url = WebUrl.of(found.url());
            if (url == null) {
                return;
            }
            switch (ownUrls.recognise(url)) {
                case KeptLink kept -> links++;
                case NotOurs foreign -> {
                    if (tracks(url, found, quoted)) {
                        replace(found, tracked(url));
                    }
                }
                case OldLink old ->
                    replace(found, tracks(old.target(), found, quoted) ? tracked(old.target()) : old.target());
                case OldPixel old -> splices.replace(found.startWithBracket(), found.endWithBracket(), "");
                case KeptPixel kept -> {}
                case KeptPage kept -> page = true;
                case OldPage old -> takeOut(found, lineStart);
            }
        }

        private boolean tracks(String url, UrlInText found, boolean quoted) {
            return options.clicks()
                    && !quoted
                    && !LeftAlone.hasPlaceholder(url)
                    && !LeftAlone.unsubscribes(url)
                    && !LeftAlone.unsubscribes(found.wordsBefore());
        }

        private String tracked(String url) {
            links++;
            return urls.linkFor(url, false);
        }

        /** With its words, where they stand as {@link TrackingUrls#pageLine} writes them, and the gap before them. */
        private void takeOut(UrlInText found, int lineStart) {
            Matcher line = PAGE_LINE.matcher(text.substring(lineStart, found.startWithBracket()));
            if (!line.matches()) {
                splices.replace(found.startWithBracket(), found.endWithBracket(), "");
                return;
            }
            int start = lineStart + line.end(1);
            boolean last = found.endWithBracket() == text.length() && line.end(1) == 0;
            boolean gap = last && start >= GAP.length() && text.startsWith(GAP, start - GAP.length());
            splices.replace(gap ? start - GAP.length() : start, found.endWithBracket(), "");
        }

        private void replace(UrlInText found, String url) {
            splices.replace(found.start(), found.end(), url);
        }
    }
}
