package org.posthorn.compose.instrument;

/**
 * What there is in a body that decides whether it may be tracked.
 *
 * @param visible whether there is any text or image to see; without, there is nothing to open (T8)
 * @param signedOrEncrypted whether it is inline PGP or S/MIME; that is never touched (T9)
 */
public record BodyContent(boolean visible, boolean signedOrEncrypted) {

    /** Of an HTML body of any length. */
    public static BodyContent ofHtml(String html) {
        HtmlReading reading = new HtmlReading(html);
        return new BodyContent(reading.visible(), reading.armoured());
    }

    /** Of a plain-text body. */
    public static BodyContent ofText(String text) {
        return new BodyContent(VisibleText.isIn(text), Armour.isIn(text));
    }
}
