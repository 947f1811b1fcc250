package org.posthorn.compose.instrument;

/**
 * What the sender wants to know (T2). With both off, only traces of older mails are taken out (T10).
 *
 * @param opens put the pixel in
 * @param clicks lead links through us
 */
public record InstrumentOptions(boolean opens, boolean clicks) {}
