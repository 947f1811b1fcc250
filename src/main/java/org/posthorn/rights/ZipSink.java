package org.posthorn.rights;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.posthorn.privacy.spi.ExportSink;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an export as a ZIP (P8): each section as JSON, the files, and a page to read it all by. The page grows on disk meanwhile, since a ZIP holds
 * one entry after the other.
 */
final class ZipSink implements ExportSink, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final ZipOutputStream zip;
    private final Path pageFile;
    private final ExportPage page;
    private final EntryNames names = new EntryNames();
    private final LongConsumer progress;

    /**
     * @param title of the page
     * @param folder for files while it is written
     * @param progress told of each row and file
     */
    ZipSink(OutputStream out, String title, Instant now, Path folder, LongConsumer progress) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.progress = progress;
        this.pageFile = Files.createTempFile(folder, "export", ".html");
        Writer writer = new BufferedWriter(Files.newBufferedWriter(pageFile));
        this.page = new ExportPage(writer, title, now);
    }

    @Override
    public void section(String name, Content content) throws IOException {
        page.begin(name);
        zip.putNextEntry(new ZipEntry(name + ".json"));
        try (JsonGenerator json = JSON.createGenerator(unclosed(zip))) {
            json.writeStartArray();
            content.writeTo(row -> {
                write(json, row);
                page.row(row);
                progress.accept(1);
            });
            json.writeEndArray();
        }
        zip.closeEntry();
        page.end();
    }

    private static void write(JsonGenerator json, Map<String, @Nullable Object> row) {
        json.writeRaw("\n");
        JSON.writeValue(json, row);
    }

    @Override
    public void file(String folder, String name, InputStream bytes) throws IOException {
        String entry = names.unique(folder, name);
        page.file(entry);
        zip.putNextEntry(new ZipEntry(entry));
        bytes.transferTo(zip);
        zip.closeEntry();
        progress.accept(1);
    }

    /** Adds the page; the ZIP is whole then. */
    void finish() throws IOException {
        page.close();
        zip.putNextEntry(new ZipEntry("index.html"));
        Files.copy(pageFile, zip);
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        page.close();
        Files.deleteIfExists(pageFile);
        zip.close();
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
