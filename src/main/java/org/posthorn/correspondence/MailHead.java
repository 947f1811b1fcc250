package org.posthorn.correspondence;

import jakarta.mail.internet.MimeUtility;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.MessageId;

/** The header fields of a mail in their order, as somebody wants to see them who looks for the truth. */
public final class MailHead {

    private static final int MOST_BYTES = 256 * 1024;

    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,900})>");

    private MailHead() {}

    /** One field, unfolded and decoded. */
    public record Field(String name, String value) {}

    /** Reads up to the first empty line, and closes the stream. */
    public static List<Field> read(InputStream mail) throws IOException {
        List<Field> fields = new ArrayList<>();
        try (mail;
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new ByteArrayInputStream(mail.readNBytes(MOST_BYTES)), StandardCharsets.UTF_8))) {
            StringBuilder field = new StringBuilder();
            for (@Nullable String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                if (!Character.isWhitespace(line.charAt(0))) {
                    keep(field, fields);
                }
                field.append(field.isEmpty() ? "" : " ").append(line.strip());
            }
            keep(field, fields);
        }
        return fields;
    }

    /** The ids in the named field, in their order; empty when there is no such field. */
    public static List<MessageId> messageIds(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .flatMap(field -> ID.matcher(field.value()).results())
                .map(id -> new MessageId(id.group(1)))
                .toList();
    }

    private static void keep(StringBuilder field, List<Field> fields) {
        int colon = field.indexOf(":");
        if (colon > 0) {
            fields.add(new Field(
                    field.substring(0, colon).strip(),
                    decoded(field.substring(colon + 1).strip())));
        }
        field.setLength(0);
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException e) {
            // A character set that nobody knows: the raw words say more than none.
            return value;
        }
    }
}
