package org.posthorn.mailroom.mime;

import java.io.InputStream;

/** So many bytes of text, in lines as mails have them, without ever being in memory. */
final class LinesOfText extends InputStream {

    private static final int LINE = 64;

    private final long size;
    private long position;

    LinesOfText(long size) {
        this.size = size;
    }

    @Override
    public int read() {
        if (position == size) {
            return -1;
        }
        int column = (int) (position++ % LINE);
        return column == LINE - 2 ? '\r' : column == LINE - 1 ? '\n' : 'x';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = (int) Math.min(length, size - position);
        for (int i = 0; i < count; i++) {
            buffer[offset + i] = (byte) read();
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
