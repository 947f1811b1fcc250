package org.posthorn.mailroom.mime;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Counts what is read, and throws {@link TooMuch} once it is more than allowed. */
final class SizedStream extends FilterInputStream {

    private final long limit;
    private long size;

    SizedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /** There is more than is allowed. */
    static final class TooMuch extends IOException {}

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws TooMuch {
        size += read;
        if (size > limit) {
            throw new TooMuch();
        }
    }

    /** Reads what is left, however much, and returns the size of all. */
    long drained() throws IOException {
        return size + in.transferTo(OutputStream.nullOutputStream());
    }

    long size() {
        return size;
    }
}
