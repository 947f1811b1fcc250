package org.posthorn.mailroom.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text when the charset that they claim is missing, unknown or wrong. Never fails. */
final class TextDecoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Charsets that senders name, and the larger ones that they mean by it, as browsers take them. */
    private static final Map<String, String> MEANT = Map.of(
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "x-gbk", "GB18030",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949",
            "shift_jis", "windows-31j",
            "iso-2022-jp", "x-windows-iso2022jp",
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252");

    private TextDecoding() {}

    /** @param claimed the name of a charset as the mail has it, or null */
    static String decode(byte[] bytes, @Nullable String claimed) {
        Charset charset = find(claimed).orElse(WINDOWS_1252);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        // Bytes beyond ASCII that happen to be right UTF-8 are hardly ever meant as Latin letters.
        return charset.equals(WINDOWS_1252)
                ? strictUtf8(bytes).orElseGet(() -> new String(bytes, WINDOWS_1252))
                : new String(bytes, charset);
    }

    private static Optional<String> strictUtf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> find(@Nullable String claimed) {
        if (claimed == null) {
            return Optional.empty();
        }
        String name = claimed.strip().toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(MEANT.getOrDefault(name, name));
            return Optional.of(charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
