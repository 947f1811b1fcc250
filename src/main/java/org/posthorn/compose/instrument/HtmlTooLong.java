package org.posthorn.compose.instrument;

/** The HTML is longer than {@link HtmlInstrumentation#MAX_BYTES}. */
public class HtmlTooLong extends RuntimeException {

    HtmlTooLong(long bytes) {
        super("The HTML has %,d bytes; at most %,d can be tracked.".formatted(bytes, HtmlInstrumentation.MAX_BYTES));
    }
}
