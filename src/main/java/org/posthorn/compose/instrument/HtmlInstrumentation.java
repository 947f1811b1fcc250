package org.posthorn.compose.instrument;

/**
 * Makes a mail's HTML tell of opens and clicks. Only link values that change, one added {@code <img>} and the images of older
 * pixels of ours differ from the input (T6); a second pass over the result changes nothing.
 *
 * <p>Never parses into a tree and never serialises: the input is read token by token, in linear time and without recursion.
 */
public final class HtmlInstrumentation {

    /** The longest HTML that is instrumented, in UTF-8. */
    public static final int MAX_BYTES = 5_000_000;

    /** @throws HtmlTooLong when the HTML has more than {@link #MAX_BYTES} bytes in UTF-8 */
    public InstrumentedHtml instrument(String html, InstrumentOptions options, TrackingUrls urls) {
        long bytes = Utf8.length(html);
        if (bytes > MAX_BYTES) {
            throw new HtmlTooLong(bytes);
        }
        return new HtmlSplicing(html, options, urls).result();
    }
}
