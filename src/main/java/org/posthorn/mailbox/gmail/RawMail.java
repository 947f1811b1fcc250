package org.posthorn.mailbox.gmail;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/**
 * Takes a mail out of {@code {"raw": "…"}} while it comes in, so that no mail is ever whole in memory. The answer has this one
 * field, since no other was asked for.
 */
final class RawMail {

    private static final int BUFFER = 16_384;
    private static final int QUOTES_BEFORE = 3;

    private RawMail() {}

    /** @throws IOException when it is no such answer */
    static InputStream of(InputStream json) throws IOException {
        InputStream buffered = new BufferedInputStream(json, BUFFER);
        for (int quotes = 0; quotes < QUOTES_BEFORE; ) {
            int next = buffered.read();
            if (next < 0) {
                throw new IOException("Gmail's answer holds no mail.");
            }
            quotes += next == '"' ? 1 : 0;
        }
        return Base64.getUrlDecoder().wrap(new Text(buffered));
    }

    /** Ends where the text does: at the quote, or at its padding, which JSON may escape. */
    private static final class Text extends FilterInputStream {

        private boolean ended;

        Text(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            if (ended) {
                return -1;
            }
            int next = super.read();
            if (next < 0) {
                throw new IOException("Gmail's answer broke off.");
            }
            if (next == '"' || next == '=' || next == '\\') {
                ended = true;
                return -1;
            }
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int next = read();
                if (next < 0) {
                    break;
                }
                into[offset + count++] = (byte) next;
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
