package org.posthorn.mailbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;
import org.posthorn.mailroom.mime.MailReader;
import org.posthorn.mailroom.mime.ParsedMail;
import org.posthorn.mailroom.mime.UnreadableMail;

/** Reads mail without keeping anything of it. */
final class Looking {

    private static final int LONGEST_HEAD = 1024 * 1024;

    private Looking() {}

    /** The mail without its attachments' bytes; its head where the rest can't be read, null where that can't either. */
    static @Nullable ParsedMail atAll(InputStream raw) throws IOException {
        byte[] head = head(raw);
        try {
            return MailReader.read(new SequenceInputStream(new ByteArrayInputStream(head), raw), Looking::letGo);
        } catch (UnreadableMail | StackOverflowError e) {
            return read(head);
        }
    }

    /** The head of a mail; the stream is not read much further. Null where it can't be read. */
    static @Nullable ParsedMail atHead(InputStream raw) throws IOException {
        return read(head(raw));
    }

    private static @Nullable ParsedMail read(byte[] head) throws IOException {
        try {
            return MailReader.read(new ByteArrayInputStream(head), Looking::letGo);
        } catch (UnreadableMail | StackOverflowError e) {
            return null;
        }
    }

    /** Up to the empty line, that included. */
    private static byte[] head(InputStream raw) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int sinceLineBegan = 0;
        for (int next = raw.read(); next != -1 && head.size() < LONGEST_HEAD; next = raw.read()) {
            head.write(next);
            if (next == '\n') {
                if (sinceLineBegan == 0) {
                    break;
                }
                sinceLineBegan = 0;
            } else if (next != '\r') {
                sinceLineBegan++;
            }
        }
        return head.toByteArray();
    }

    private static String letGo(InputStream content) throws IOException {
        content.transferTo(OutputStream.nullOutputStream());
        return "";
    }
}
