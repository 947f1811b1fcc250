package org.posthorn.mailroom.smtp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a mail as they arrive. A line end other than CR LF makes it throw {@link BareLineEnd}: programs differ
 * in what they take such bytes for, and mails have been smuggled past filters by that.
 */
final class IncomingLines extends FilterInputStream {

    private static final int BYTES_BETWEEN_LOOKS = 16;

    private final long deadline;
    private long count;
    private boolean afterReturn;

    /** @param deadline in the time of {@link System#nanoTime}, after which it throws {@link TooSlow} */
    IncomingLines(InputStream in, long deadline) {
        super(in);
        this.deadline = deadline;
    }

    /** There is a CR or LF that stands alone. */
    static final class BareLineEnd extends IOException {}

    /** The client takes longer than anybody should. */
    static final class TooSlow extends IOException {}

    @Override
    public int read() throws IOException {
        int value = super.read();
        check(value);
        if (++count % BYTES_BETWEEN_LOOKS == 0 && System.nanoTime() - deadline > 0) {
            throw new TooSlow();
        }
        return value;
    }

    /** Byte by byte: the stream beneath would wait for a whole buffer, and so for as long as its client likes. */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            int value = read();
            if (value < 0) {
                return i == 0 ? -1 : i;
            }
            buffer[offset + i] = (byte) value;
        }
        return length;
    }

    /** @param value the next byte, or -1 at the end: that is no line feed either */
    private void check(int value) throws BareLineEnd {
        if (afterReturn != (value == '\n')) {
            throw new BareLineEnd();
        }
        afterReturn = value == '\r';
    }
}
