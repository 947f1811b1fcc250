package org.posthorn.compose.instrument;

/**
 * Plain text with its tracked links; a pixel can't be in it, so opens can't be known (T7).
 *
 * @param links how many tracked links of this mail are in it, those of an earlier pass included
 */
public record InstrumentedText(String text, int links) {}
