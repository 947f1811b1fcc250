package org.posthorn.compose.instrument;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.posthorn.compose.instrument.OwnUrl.KeptLink;
import org.posthorn.compose.instrument.OwnUrl.KeptPage;
import org.posthorn.compose.instrument.OwnUrl.KeptPixel;
import org.posthorn.compose.instrument.OwnUrl.NotOurs;
import org.posthorn.compose.instrument.OwnUrl.OldLink;
import org.posthorn.compose.instrument.OwnUrl.OldPage;
import org.posthorn.compose.instrument.OwnUrl.OldPixel;
import org.posthorn.compose.instrument.Token.Attribute;
import org.posthorn.compose.instrument.Token.StartTag;

/** One mail on its way through instrumenting. */
final class HtmlSplicing {

    /** Gmail clips at about 102 kB; what it adds itself is not known exactly (T21). */
    private static final int CLIPPED_BYTES = 100_000;

    /** With these before or behind an image that is taken out, its neighbours could become a tag or the end of a comment. */
    private static final String COULD_JOIN = "<!-/&";

    private final String html;
    private final InstrumentOptions options;
    private final TrackingUrls urls;
    private final OwnUrls ownUrls;
    private final HtmlReading reading;
    private final Splices splices;
    /** Ends of the cut ranges by their starts. */
    private final NavigableMap<Integer, Integer> cuts = new TreeMap<>();

    private int links;
    private boolean pixel;
    private boolean page;

    HtmlSplicing(String html, InstrumentOptions options, TrackingUrls urls) {
        this.html = html;
        this.options = options;
        this.urls = urls;
        this.ownUrls = new OwnUrls(urls);
        this.reading = new HtmlReading(html);
        this.splices = new Splices(html);
    }

    InstrumentedHtml result() {
        reading.links().forEach(link -> link.targets().forEach(target -> findPage(link, target)));
        reading.images().stream().filter(image -> !isCut(image.start())).forEach(this::cleanImage);
        reading.links().stream()
                .filter(link -> !isCut(link.start()))
                .forEach(link -> link.targets().forEach(target -> lead(link, target)));
        return new InstrumentedHtml(withAdditions(), links, pixel || options.opens());
    }

    /** A link to an older mail's page goes with its words and whatever a mail program put into it. */
    private void findPage(Link link, Attribute attribute) {
        String url = WebUrl.of(AttributeText.decode(attribute.raw()));
        OwnUrl own = url == null ? null : ownUrls.recognise(url);
        page |= own instanceof KeptPage;
        if (own instanceof OldPage && !isCut(link.start())) {
            cuts.put(link.start(), link.end());
            cut(link.start(), link.end());
        }
    }

    private boolean isCut(int position) {
        Map.Entry<Integer, Integer> before = cuts.floorEntry(position);
        return before != null && position < before.getValue();
    }

    private void cleanImage(StartTag image) {
        String url = WebUrl.of(AttributeText.decode(image.raw("src")));
        if (url == null) {
            return;
        }
        OwnUrl own = ownUrls.recognise(url);
        pixel |= own instanceof KeptPixel;
        if (own instanceof OldPixel) {
            cut(image.start(), image.end());
        }
    }

    private void cut(int start, int end) {
        boolean couldJoin = start > 0 && COULD_JOIN.indexOf(html.charAt(start - 1)) >= 0;
        splices.replace(start, end, couldJoin ? " " : "");
    }

    private void lead(Link link, Attribute attribute) {
        String url = WebUrl.of(AttributeText.decode(attribute.raw()));
        if (url == null) {
            return;
        }
        switch (ownUrls.recognise(url)) {
            case KeptLink kept -> links++;
            case NotOurs foreign -> {
                if (tracks(link, url)) {
                    splice(attribute, tracked(link, url));
                }
            }
            case OldLink old ->
                splice(attribute, tracks(link, old.target()) ? tracked(link, old.target()) : old.target());
            case KeptPixel kept -> {}
            case OldPixel old -> {}
            case KeptPage kept -> {}
            case OldPage old -> {}
        }
    }

    /** Links in quoted history are their writer's: who answers doesn't track them. */
    private boolean tracks(Link link, String target) {
        return options.clicks()
                && !link.quoted()
                && !LeftAlone.hasPlaceholder(target)
                && !LeftAlone.unsubscribes(target)
                && !link.leftAlone();
    }

    private String tracked(Link link, String target) {
        links++;
        return urls.linkFor(target, link.hidden(reading.styleSheet()));
    }

    private void splice(Attribute attribute, String url) {
        splices.replace(attribute.start(), attribute.end(), AttributeText.encode(url, attribute.quoted()));
    }

    private String withAdditions() {
        String added = pageLink() + (options.opens() && !pixel ? urls.pixelTag() : "");
        if (added.isEmpty()) {
            return splices.applied();
        }
        boolean clipped = splices.bytes() + Utf8.length(added) > CLIPPED_BYTES;
        PixelPlace place = reading.pixelPlace();
        return splices.appliedWith(clipped ? place.top() : place.bottom(), added);
    }

    private String pageLink() {
        boolean tracked = options.opens() || links > 0;
        return options.page() && tracked && !page ? urls.pageLink() : "";
    }
}
