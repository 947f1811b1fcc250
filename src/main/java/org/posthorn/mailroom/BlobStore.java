package org.posthorn.mailroom;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;

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

    /**
     * Forgets the bytes unless they were put once more since that time: whoever did so may be about to refer to them.
     *
     * @return whether they were forgotten
     */
    boolean deleteUnlessPutSince(String key, Instant time) throws IOException;

    /** The keys of what was not put since that time; whoever gets the stream closes it. */
    Stream<String> notPutSince(Instant time) throws IOException;

    /** Forgets the bytes, wherever else their key is used; does nothing when there are none. */
    void delete(String key) throws IOException;
}
