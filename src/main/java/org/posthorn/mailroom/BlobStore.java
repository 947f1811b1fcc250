package org.posthorn.mailroom;

import java.io.IOException;
import java.io.InputStream;

/** Keeps bytes by what they are: the same bytes have the same key and are kept once. */
public interface BlobStore {

    /**
     * Keeps all that the stream gives; they survive a power cut once this returns. When the stream throws, nothing is
     * kept and the exception passes through.
     *
     * @return the key: the SHA-256 of the bytes, in 64 hexadecimal digits
     */
    String put(InputStream content) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when nothing is kept under that key */
    InputStream open(String key) throws IOException;

    /**
     * How many bytes there are.
     *
     * @throws java.nio.file.NoSuchFileException when nothing is kept under that key
     */
    long size(String key) throws IOException;

    /** Forgets the bytes, wherever else their key is used; does nothing when there are none. */
    void delete(String key) throws IOException;
}
