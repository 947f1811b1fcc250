package org.posthorn.mailroom.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Keeps attachments in memory, up to a size that tests may look at; the key tells the number. */
final class KeptParts implements PartSink {

    private static final int LOOKED_AT = 4_096;

    private final Map<String, String> contents = new HashMap<>();

    @Override
    public String keep(InputStream content) throws IOException {
        byte[] start = content.readNBytes(LOOKED_AT);
        content.transferTo(OutputStream.nullOutputStream());
        String key = "part " + (contents.size() + 1);
        contents.put(key, new String(start, StandardCharsets.UTF_8));
        return key;
    }

    /** What was kept under a key. */
    String content(String key) {
        return contents.getOrDefault(key, "");
    }
}
