package org.posthorn.correspondence.display;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The images of a mail: those that came with it are shown, others' servers hear of the reader only when asked (R6). */
final class Images {

    /** Larger than any icon that people paste; larger ones come as parts. */
    private static final int LONGEST_DATA = 200_000;

    private static final Pattern RASTER_DATA =
            Pattern.compile("data:image/(?:png|gif|jpe?g|webp|bmp);base64,[A-Za-z0-9+/=\\s]*");

    private final boolean remote;
    private final MailUrls urls;
    private final Set<String> shown;

    /** @param shown gets the source of each image that stays */
    Images(boolean remote, MailUrls urls, Set<String> shown) {
        this.remote = remote;
        this.urls = urls;
        this.shown = shown;
    }

    /** @return how many remote images were left out */
    int clean(Document document) {
        int blocked = 0;
        for (Element image : document.select("img")) {
            String source = image.attr("src").strip();
            if (urls.isOurPixel(source)) {
                image.remove();
            } else if (isRemote(source) && !remote) {
                block(image);
                blocked++;
            } else {
                show(image, source(source));
            }
        }
        return blocked;
    }

    private static boolean isRemote(String source) {
        String scheme = source.toLowerCase(Locale.ROOT);
        return scheme.startsWith("http:") || scheme.startsWith("https:") || scheme.startsWith("//");
    }

    private static void block(Element image) {
        image.removeAttr("src").attr("class", "blocked");
    }

    private void show(Element image, @Nullable String source) {
        if (source == null) {
            image.removeAttr("src");
        } else {
            image.attr("src", source);
            shown.add(source);
        }
    }

    private @Nullable String source(String source) {
        String scheme = source.substring(0, Math.min(source.length(), 5)).toLowerCase(Locale.ROOT);
        if (scheme.startsWith("cid:")) {
            return urls.inlineImage(source.substring(4));
        }
        if (scheme.equals("data:")) {
            return source.length() <= LONGEST_DATA
                            && RASTER_DATA.matcher(source).matches()
                    ? source
                    : null;
        }
        return isRemote(source) ? SafeLink.of(source.startsWith("//") ? "https:" + source : source) : null;
    }
}
