package org.posthorn.compose.instrument;

/**
 * What the sender wants to know (T2). With both off, only traces of older mails are taken out (T10).
 *
 * @param opens put the pixel in
 * @param clicks lead links through us
 * @param page put a link to the recipient's page in, if anything is tracked (P7)
 */
public record InstrumentOptions(boolean opens, boolean clicks, boolean page) {

    /** Without a link to the recipient's page. */
    public InstrumentOptions(boolean opens, boolean clicks) {
        this(opens, clicks, false);
    }
}
