package org.posthorn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The command {@code extension}: makes the Gmail extension for one server, as a folder that Chrome loads and as a ZIP for its
 * store (C2). The same input gives the same bytes.
 */
final class BuildingExtension {

    private static final String BUNDLED = "classpath*:/gmail-extension/**";
    private static final String ROOT = "/gmail-extension/";
    private static final String MANIFEST = "manifest.json";
    /** The earliest that a ZIP can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private BuildingExtension() {}

    /** Says where the results are, and returns the exit code. */
    static int run(List<String> words, PrintStream out) {
        try {
            ExtensionOrder order = ExtensionOrder.of(words);
            Map<String, byte[]> files = bundled();
            Path folder = order.folder().resolve("unpacked");
            write(files, manifest(files).of(order.origins()).bytes(), folder);
            ExtensionManifest forTheStore = manifest(files).of(order.origins()).withoutKey();
            Path zip = order.folder().resolve("posthorn-gmail-" + forTheStore.version() + ".zip");
            pack(files, forTheStore.bytes(), zip);
            out.println("For " + order.origins().getFirst() + ":");
            out.println("  " + folder.toAbsolutePath().normalize() + "  to load unpacked in chrome://extensions");
            out.println("  " + zip.toAbsolutePath().normalize() + "  for the Chrome Web Store");
            return 0;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return CommandLine.MISUSE;
        } catch (IOException e) {
            out.println("The extension can't be written: " + e.getMessage());
            return 1;
        }
    }

    /** What the build bundled, by its place in the extension. */
    private static Map<String, byte[]> bundled() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(BUNDLED)) {
            String url = resource.getURL().toString();
            if (resource.isReadable() && !url.endsWith("/")) {
                try (InputStream in = resource.getInputStream()) {
                    files.put(url.substring(url.lastIndexOf(ROOT) + ROOT.length()), in.readAllBytes());
                }
            }
        }
        if (!files.containsKey(MANIFEST)) {
            throw new IOException("it is not bundled in this build.");
        }
        return files;
    }

    private static ExtensionManifest manifest(Map<String, byte[]> files) {
        return new ExtensionManifest(files.getOrDefault(MANIFEST, "{}".getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(Map<String, byte[]> files, byte[] manifest, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.write(target, file.getKey().equals(MANIFEST) ? manifest : file.getValue());
        }
    }

    private static void pack(Map<String, byte[]> files, byte[] manifest, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                packed.putNextEntry(entry);
                packed.write(file.getKey().equals(MANIFEST) ? manifest : file.getValue());
                packed.closeEntry();
            }
        }
    }
}
