package org.posthorn.mailroom.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.posthorn.mailroom.smtp.IncomingLines.BareLineEnd;
import org.posthorn.mailroom.smtp.IncomingLines.TooSlow;

/**
 * A mail as {@code DATA} brings it (RFC 5321, 4.5.2), read in the pieces that the network brings: the dots that were put before
 * lines are taken away, and it ends before the line that is one dot, which is left in the stream. A line end other than CR LF
 * makes it throw {@link BareLineEnd}, as {@link IncomingLines} does.
 */
final class DottedLines extends InputStream {

    private static final int PIECE = 8192;

    private enum At {
        LINE_START,
        IN_LINE,
        AFTER_RETURN,
        AFTER_DOT,
        AFTER_DOT_AND_RETURN,
        END
    }

    private final InputStream in;
    private final long deadline;
    private At at = At.LINE_START;
    private boolean lenient;

    /**
     * @param in that can be marked and reset
     * @param deadline in the time of {@link System#nanoTime}, after which it throws {@link TooSlow}
     */
    DottedLines(InputStream in, long deadline) {
        this.in = in;
        this.deadline = deadline;
    }

    /** What is left of the mail, whatever its lines end with: to be listened to, not to be kept. */
    InputStream rest() {
        lenient = true;
        return this;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        int kept = 0;
        while (kept == 0 && at != At.END) {
            if (System.nanoTime() - deadline > 0) {
                throw new TooSlow();
            }
            kept = readPiece(buffer, offset, Math.min(length, PIECE));
        }
        return kept == 0 ? -1 : kept;
    }

    /** Reads what is there, and returns how many bytes of it are the mail's. */
    private int readPiece(byte[] buffer, int offset, int length) throws IOException {
        in.mark(length);
        int count = in.read(buffer, offset, length);
        if (count < 0) {
            throw new EOFException("The client is gone before the end of its mail.");
        }
        At before = at;
        try {
            return take(buffer, offset, count);
        } catch (BareLineEnd e) {
            at = before;
            in.reset();
            throw e;
        }
    }

    private int take(byte[] buffer, int offset, int count) throws IOException {
        int kept = offset;
        int dot = 0;
        for (int i = offset; i < offset + count; i++) {
            byte value = buffer[i];
            boolean isDot = value == '.' && at == At.LINE_START;
            at = next(at, value);
            if (at == At.END) {
                leave(dot - offset);
                return kept - offset;
            }
            if (isDot) {
                dot = i;
            } else if (at != At.AFTER_DOT_AND_RETURN) {
                buffer[kept++] = value;
            }
        }
        if (at == At.AFTER_DOT || at == At.AFTER_DOT_AND_RETURN) {
            at = At.LINE_START;
            leave(dot - offset);
            if (dot == offset) {
                readDot();
            }
        }
        return kept - offset;
    }

    /** Waits for what follows a dot with which the rest of the stream begins. */
    private void readDot() throws IOException {
        in.mark(3);
        At seen = At.LINE_START;
        for (int i = 0; i < 3 && (i == 0 || seen != At.IN_LINE); i++) {
            int value = in.read();
            if (value < 0) {
                throw new EOFException("The client is gone before the end of its mail.");
            }
            seen = next(seen, (byte) value);
        }
        in.reset();
        if (seen == At.END) {
            at = At.END;
        } else {
            in.skipNBytes(1);
            at = At.IN_LINE;
        }
    }

    /** Goes back to the last mark, and on by so many bytes. */
    private void leave(int bytes) throws IOException {
        in.reset();
        in.skipNBytes(bytes);
    }

    private At next(At at, byte value) throws BareLineEnd {
        boolean ends = at == At.AFTER_RETURN || at == At.AFTER_DOT_AND_RETURN;
        if ((value == '\n') != ends && !lenient) {
            throw new BareLineEnd();
        }
        return switch (value) {
            case '\n' -> at == At.AFTER_RETURN ? At.LINE_START : at == At.AFTER_DOT_AND_RETURN ? At.END : At.IN_LINE;
            case '\r' -> at == At.AFTER_DOT ? At.AFTER_DOT_AND_RETURN : At.AFTER_RETURN;
            case '.' -> at == At.LINE_START ? At.AFTER_DOT : At.IN_LINE;
            default -> At.IN_LINE;
        };
    }
}
