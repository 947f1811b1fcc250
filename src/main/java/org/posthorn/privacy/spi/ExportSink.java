package org.posthorn.privacy.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where personal data is written for whom it is about; nothing of it is held in memory. */
public interface ExportSink {

    /**
     * One table of the export.
     *
     * @param name of ours, such as {@code engagements}: {@code engagements.json} and a part of the page
     */
    void section(String name, Content content) throws IOException;

    /**
     * One file.
     *
     * @param folder of ours
     * @param name may be hostile: it is made harmless and unique
     */
    void file(String folder, String name, InputStream bytes) throws IOException;

    /** Writes a section's rows. */
    @FunctionalInterface
    interface Content {
        void writeTo(Rows rows) throws IOException;
    }

    /** Takes a section's rows. */
    @FunctionalInterface
    interface Rows {
        /** @param row texts, numbers, booleans, instants, or lists of these, by name in their order */
        void add(Map<String, @Nullable Object> row) throws IOException;
    }
}
