package org.posthorn.mailroom;

import java.io.IOException;
import java.io.InputStream;

/** Where raw mails and attachments are kept. */
public interface BlobStore {

    /**
     * Keeps the bytes durably before it returns.
     *
     * @return the key to get them back with
     */
    String put(InputStream bytes) throws IOException;

    /**
     * The bytes behind a key; to be closed by the caller.
     *
     * @throws java.nio.file.NoSuchFileException when there are none
     */
    InputStream open(String key) throws IOException;

    /** How many bytes. */
    long size(String key) throws IOException;

    /** Forgets the bytes; nothing happens when they are not there. */
    void delete(String key);
}
