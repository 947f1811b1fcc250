package org.posthorn.compose.instrument;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tracked URLs of a mail in a test: remembers what was asked for. Links of older mails look like {@code /c/old-name} and lead
 * to {@code https://old.example/name}.
 */
final class RecordingUrls implements TrackingUrls {

    static final String HOST = "https://t.posthorn.test";
    static final String PIXEL_URL = HOST + "/o/ada/new.gif";
    static final String PIXEL =
            "<img src=\"" + PIXEL_URL + "\" width=\"1\" height=\"1\" alt=\"\" style=\"display:none\">";
    private static final String LINK = HOST + "/c/new";
    private static final String OLD_LINK = HOST + "/c/old-";

    private final Map<String, String> targets = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();

    @Override
    public String pixelTag() {
        return PIXEL;
    }

    @Override
    public String linkFor(String target, boolean isHidden) {
        String url = LINK + "%04d".formatted(targets.size());
        targets.put(url, target);
        if (isHidden) {
            hidden.add(target);
        }
        return url;
    }

    @Override
    public OwnUrl recognise(String url) {
        if (!url.startsWith(HOST)) {
            return new OwnUrl.NotOurs();
        }
        if (url.startsWith(HOST + "/o/")) {
            return url.equals(PIXEL_URL) ? new OwnUrl.KeptPixel() : new OwnUrl.OldPixel();
        }
        return url.startsWith(OLD_LINK)
                ? new OwnUrl.OldLink("https://old.example/" + url.substring(OLD_LINK.length()))
                : new OwnUrl.KeptLink();
    }

    /** Target by tracked URL, in the order in which they were asked for. */
    Map<String, String> targets() {
        return targets;
    }

    /** What a tracked URL leads to, or an empty text. */
    String target(String url) {
        return targets.getOrDefault(url, "");
    }

    List<String> targetsInOrder() {
        return List.copyOf(targets.values());
    }

    boolean isHidden(String target) {
        return hidden.contains(target);
    }
}
