package org.posthorn.compose.instrument;

/**
 * HTML with its tracked links and pixel.
 *
 * @param links how many tracked links of this mail are in it, those of an earlier pass included
 * @param pixel whether this mail's pixel is in it
 */
public record InstrumentedHtml(String html, int links, boolean pixel) {}
