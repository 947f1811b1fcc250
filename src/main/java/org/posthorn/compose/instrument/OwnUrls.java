package org.posthorn.compose.instrument;

import org.posthorn.compose.instrument.OwnUrl.KeptLink;
import org.posthorn.compose.instrument.OwnUrl.NotOurs;
import org.posthorn.compose.instrument.OwnUrl.OldLink;
import org.posthorn.compose.instrument.OwnUrl.OldPage;
import org.posthorn.compose.instrument.OwnUrl.OldPixel;

/** Recognises our URLs, also in the wrappers of other mail systems and behind one another. */
final class OwnUrls {

    /** An answer to an answer to an answer was tracked that often; more is somebody's game. */
    private static final int MAX_HOPS = 5;

    private final TrackingUrls urls;

    OwnUrls(TrackingUrls urls) {
        this.urls = urls;
    }

    /** What the URL is to us; the target of an old link is never an old link again. */
    OwnUrl recognise(String url) {
        OwnUrl own = recogniseOnce(url);
        for (int hop = 0; hop < MAX_HOPS && own instanceof OldLink link; hop++) {
            if (!(recogniseOnce(link.target()) instanceof OldLink next)) {
                return own;
            }
            own = next;
        }
        return own instanceof OldLink ? new KeptLink() : own;
    }

    private OwnUrl recogniseOnce(String url) {
        OwnUrl own = urls.recognise(url);
        String wrapped = own instanceof NotOurs ? UrlWrappers.unwrap(url) : null;
        if (wrapped == null) {
            return own;
        }
        OwnUrl inner = urls.recognise(wrapped);
        return inner instanceof OldLink || inner instanceof OldPixel || inner instanceof OldPage ? inner : own;
    }
}
