package org.posthorn.correspondence.display;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the URLs in one mail. */
public interface MailUrls {

    /** Knows nothing: every URL is somebody else's, and no image came with the mail. */
    MailUrls UNKNOWN = new MailUrls() {
        @Override
        public boolean isOurPixel(String url) {
            return false;
        }

        @Override
        public Map<String, String> originals(Collection<String> urls) {
            return Map.of();
        }

        @Override
        public @Nullable String inlineImage(String contentId) {
            return null;
        }
    };

    /** Whether the image is a pixel of ours: showing it would count as an open (T17). */
    boolean isOurPixel(String url);

    /** Where those of the URLs lead that are tracked links of ours; the others are not in the answer. */
    Map<String, String> originals(Collection<String> urls);

    /**
     * The {@code data:} URL of a raster image that came with the mail (G17), or null when there is none.
     *
     * @param contentId without {@code cid:} and angle brackets
     */
    @Nullable
    String inlineImage(String contentId);
}
