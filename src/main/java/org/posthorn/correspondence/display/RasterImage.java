package org.posthorn.correspondence.display;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells images by their first bytes. What a mail says they are is the sender's word. */
public final class RasterImage {

    /** How many first bytes are enough to tell. */
    public static final int HEAD = 16;

    private static final Map<String, String> BEGINNINGS = Map.of(
            "\u0089PNG\r\n\u001a\n", "image/png",
            "GIF87a", "image/gif",
            "GIF89a", "image/gif",
            "\u00ff\u00d8\u00ff", "image/jpeg",
            "BM", "image/bmp");

    private RasterImage() {}

    /** The type of an image that browsers only draw, or null when the bytes begin none: SVG is none, it can run scripts. */
    public static @Nullable String typeOf(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        return BEGINNINGS.entrySet().stream()
                .filter(entry -> text.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
