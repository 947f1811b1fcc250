package org.posthorn.correspondence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.posthorn.mailroom.BlobStore;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Keeps bytes in memory, where there is no other store. */
@Component
@Fallback
class MemoryBlobs implements BlobStore {

    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();

    @Override
    public String put(InputStream bytes) throws IOException {
        String key = UUID.randomUUID().toString();
        blobs.put(key, bytes.readAllBytes());
        return key;
    }

    @Override
    public InputStream open(String key) throws IOException {
        return new ByteArrayInputStream(bytes(key));
    }

    @Override
    public long size(String key) throws IOException {
        return bytes(key).length;
    }

    @Override
    public void delete(String key) {
        blobs.remove(key);
    }

    private byte[] bytes(String key) throws IOException {
        byte[] bytes = blobs.get(key);
        if (bytes == null) {
            throw new NoSuchFileException(key);
        }
        return bytes;
    }
}
