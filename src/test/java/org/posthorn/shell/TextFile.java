package org.posthorn.shell;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.posthorn.SourceFiles;

/** One file of texts as it stands in the sources. */
record TextFile(Path path, String language, SortedMap<String, String> texts) {

    private static final Path ROOT = Path.of("src/main/resources/org/posthorn");

    /** All files of all languages. */
    static List<TextFile> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.getFileName().toString().matches("texts.*_.*\\.properties"))
                    .sorted()
                    .map(TextFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The English ones, which the others follow. */
    static List<TextFile> english() {
        return all().stream().filter(file -> file.language().equals("en")).toList();
    }

    private static TextFile read(Path path) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(SourceFiles.text(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        String name = path.getFileName().toString();
        return new TextFile(path, name.substring(name.lastIndexOf('_') + 1, name.indexOf(".properties")), texts);
    }

    /** The same texts in another language. */
    TextFile in(Locale other) {
        String name = path.getFileName().toString().replace("_" + language + ".", "_" + other.getLanguage() + ".");
        return read(path.resolveSibling(name));
    }

    /** The module whose texts these are. */
    String module() {
        return path.getName(path.getNameCount() - 2).toString();
    }
}
