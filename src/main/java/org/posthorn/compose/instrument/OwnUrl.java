package org.posthorn.compose.instrument;

/** What a URL in a draft is to us, and so what becomes of it (T6, T10). */
public sealed interface OwnUrl {

    /** Somebody else's: an ordinary link or image. */
    record NotOurs() implements OwnUrl {}

    /** A link of this very draft, or one of our host's that leads nowhere: stays byte for byte. */
    record KeptLink() implements OwnUrl {}

    /** The pixel of this very draft: stays byte for byte, and no other is added. */
    record KeptPixel() implements OwnUrl {}

    /** A pixel that has no business in this draft: its image is taken out. */
    record OldPixel() implements OwnUrl {}

    /** This very draft's link to the recipient's page: stays byte for byte, and no other is added. */
    record KeptPage() implements OwnUrl {}

    /** A link to the page of an older mail's recipient: it is taken out with its words. */
    record OldPage() implements OwnUrl {}

    /**
     * A link that has no business in this draft: it leads to its target again.
     *
     * @param target the target that was stored with it
     */
    record OldLink(String target) implements OwnUrl {}
}
