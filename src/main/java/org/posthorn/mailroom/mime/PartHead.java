package org.posthorn.mailroom.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.jspecify.annotations.Nullable;
import org.posthorn.kernel.MessageId;

/**
 * What a part says of itself.
 *
 * @param type in lower case, such as {@code text/html}
 * @param name as the sender wrote it, without control characters; empty when it has none
 * @param disposition {@code inline}, {@code attachment} or whatever stands there; empty when nothing does
 */
record PartHead(
        String type,
        @Nullable String charset,
        String name,
        String disposition,
        @Nullable String contentId) {

    private static final int MAX_NAME = 255;
    private static final int MAX_TYPE = 100;

    static PartHead of(MailHeader header, BodyDescriptor body) {
        RawBody disposition = parsed(header.raw("Content-Disposition"));
        RawBody type = parsed(header.raw("Content-Type"));
        Parameters ofDisposition = new Parameters(disposition.getParams());
        Parameters ofType = new Parameters(type.getParams());
        String name = ofDisposition.get("filename");
        if (name == null) {
            name = ofType.get("name");
        }
        return new PartHead(
                PlainText.line(body.getMimeType().toLowerCase(Locale.ROOT), MAX_TYPE),
                ofType.get("charset"),
                PlainText.line(name == null ? "" : name, MAX_NAME),
                String.valueOf(disposition.getValue()).strip().toLowerCase(Locale.ROOT),
                header.ids("Content-ID").stream()
                        .map(MessageId::value)
                        .findFirst()
                        .orElse(null));
    }

    private static RawBody parsed(@Nullable String field) {
        byte[] bytes = (field == null ? "" : field).getBytes(StandardCharsets.UTF_8);
        ByteArrayBuffer buffer = new ByteArrayBuffer(bytes, bytes.length, true);
        return RawFieldParser.DEFAULT.parseRawBody(buffer, new ParserCursor(0, bytes.length));
    }

    boolean isText() {
        return type.equals("text/plain") || type.equals("text/html");
    }

    boolean isAttached() {
        return disposition.equals("attachment");
    }

    boolean isWinmail() {
        return List.of("application/ms-tnef", "application/vnd.ms-tnef").contains(type)
                || name.equalsIgnoreCase("winmail.dat");
    }

    /** The name, or one that the type suggests. */
    String nameOrUsual() {
        if (!name.isEmpty()) {
            return name;
        }
        return switch (type) {
            case "message/rfc822", "message/global" -> "message.eml";
            case "text/calendar" -> "invite.ics";
            case "text/html" -> "text.html";
            case "text/plain" -> "text.txt";
            case "message/delivery-status" -> "delivery-status.txt";
            default -> "attachment";
        };
    }
}
