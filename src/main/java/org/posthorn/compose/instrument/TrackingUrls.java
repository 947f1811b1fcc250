package org.posthorn.compose.instrument;

/** The tracked URLs of one mail: whoever prepares it mints and knows them, the splicing does not. */
public interface TrackingUrls {

    /** The whole {@code <img …>} tag; asked for at most once, and only when it is put in. */
    String pixelTag();

    /** The whole {@code <a …>…</a>} that leads to the recipient's page; asked for at most once, and only when it is put in. */
    default String pageLink() {
        throw new IllegalStateException("No link to the recipient's page was asked for.");
    }

    /** The same for a plain text: words, a colon and the URL, on one line. */
    default String pageLine() {
        throw new IllegalStateException("No link to the recipient's page was asked for.");
    }

    /**
     * Our URL for one link; asked for once for each link value that is changed, in document order.
     *
     * @param target the exact {@code http} or {@code https} URL that a browser would have gone to
     * @param hidden whether no reader can see the link, so that only a machine follows it (T15)
     */
    String linkFor(String target, boolean hidden);

    /**
     * What this URL is to us. Asked for every web link and every image of the draft, also for what the wrappers of other
     * mail systems hide in theirs: foreign hosts should be told apart without a look-up.
     */
    OwnUrl recognise(String url);
}
