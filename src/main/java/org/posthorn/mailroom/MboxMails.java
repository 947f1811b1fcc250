package org.posthorn.mailroom;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The mails of an mbox file one after the other, in memory that holds a line of them. A mail begins behind a line
 * {@code From …} at the start of the file or after an empty one; {@code >From} loses its mark (mboxrd).
 */
final class MboxMails {

    private static final byte[] SEPARATOR = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_PIECE = 8192;

    private final BufferedInputStream in;
    private byte @Nullable [] line;
    private boolean lineStarts = true;
    private boolean afterBlank = true;

    MboxMails(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in);
        advance();
    }

    /** The next mail, to be read to its end before the one after it is asked for; null when there are no more. */
    @Nullable
    InputStream next() throws IOException {
        if (line == null) {
            return null;
        }
        if (isSeparator()) {
            skipLine();
        }
        return new Mail();
    }

    private boolean isSeparator() {
        return lineStarts && afterBlank && line != null && startsWith(line, 0);
    }

    private void skipLine() throws IOException {
        do {
            advance();
        } while (line != null && !lineStarts);
    }

    /** Moves to the next line, or to the next piece of one that is too long to hold. */
    private void advance() throws IOException {
        byte[] before = line;
        boolean ended = before == null || before[before.length - 1] == '\n';
        afterBlank = before == null || (lineStarts && isBlank(before));
        lineStarts = ended;
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        int value = in.read();
        while (value >= 0) {
            piece.write(value);
            if (value == '\n' || piece.size() == LONGEST_PIECE) {
                break;
            }
            value = in.read();
        }
        line = piece.size() == 0 ? null : piece.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        return line[0] == '\n' || (line.length == 2 && line[0] == '\r');
    }

    private static boolean startsWith(byte[] line, int offset) {
        if (line.length < offset + SEPARATOR.length) {
            return false;
        }
        for (int i = 0; i < SEPARATOR.length; i++) {
            if (line[offset + i] != SEPARATOR[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the line is {@code From } behind one or more marks. */
    private boolean isMarked(byte[] text) {
        int marks = 0;
        while (marks < text.length && text[marks] == '>') {
            marks++;
        }
        return lineStarts && marks > 0 && startsWith(text, marks);
    }

    private final class Mail extends InputStream {

        private int position;
        private boolean over;

        Mail() {
            position = start();
        }

        private int start() {
            return line != null && isMarked(line) ? 1 : 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (over || line == null) {
                return -1;
            }
            int count = Math.min(length, line.length - position);
            System.arraycopy(line, position, buffer, offset, count);
            position += count;
            if (position == line.length) {
                advance();
                position = start();
                over = isSeparator();
            }
            return count;
        }
    }
}
