package org.posthorn.mailroom.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jspecify.annotations.Nullable;

/**
 * What Outlook packs into {@code winmail.dat} (G17).
 *
 * @param html the body, or empty
 */
record WinmailFile(String html, List<Attached> files) {

    private static final int MAX_NAME = 255;

    /** One file that was in it. */
    record Attached(String name, InputStream content) {}

    /** What is in it, or null when it can't be unpacked. */
    static @Nullable WinmailFile unpack(byte[] bytes) {
        try {
            HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(bytes));
            List<Attached> files = new ArrayList<>();
            for (Attachment attachment : message.getAttachments()) {
                files.add(new Attached(name(attachment), content(attachment)));
            }
            return new WinmailFile(html(message), files);
        } catch (IOException | RuntimeException e) {
            // Its own reader throws all kinds of exceptions at broken files; the file itself is then what is attached.
            return null;
        }
    }

    private static String name(Attachment attachment) {
        String name = attachment.getLongFilename() == null ? attachment.getFilename() : attachment.getLongFilename();
        return PlainText.line(name == null ? "attachment" : name, MAX_NAME);
    }

    private static InputStream content(Attachment attachment) {
        return new ByteArrayInputStream(attachment.getContents());
    }

    private static String html(HMEFMessage message) {
        MAPIAttribute body = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
        return body == null ? "" : new String(body.getData(), StandardCharsets.UTF_8).replace("\0", "");
    }
}
