package org.posthorn.mailroom;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/** A mail's bytes as they come in, counted; throws {@link TooLarge} at the first byte over the limit. */
final class BoundedMail extends FilterInputStream {

    private final DataSize limit;
    private long size;

    BoundedMail(InputStream in, DataSize limit) {
        super(in);
        this.limit = limit;
    }

    long size() {
        return size;
    }

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

    private void count(int read) throws TooLarge {
        size += read;
        if (size > limit.toBytes()) {
            throw new TooLarge(limit);
        }
    }
}
