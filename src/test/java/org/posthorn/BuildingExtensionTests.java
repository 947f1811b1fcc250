package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BuildingExtensionTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ZIP = "posthorn-gmail-0.1.0.zip";

    @TempDir
    Path folder;

    @Test
    @DisplayName("C2 the extension knows its server, and may reach nothing but that, Gmail and its image proxy")
    void knowsItsServer() throws IOException {
        assertThat(build("--url", "https://Posthorn.example.com/", "--tracking-host", "t.example.com"))
                .isZero();

        JsonNode manifest = JSON.readTree(Files.readAllBytes(folder.resolve("unpacked/manifest.json")));
        assertThat(manifest.get("homepage_url").asString()).isEqualTo("https://posthorn.example.com");
        assertThat(texts(manifest.get("host_permissions")))
                .containsExactly(
                        "https://mail.google.com/*",
                        "https://*.googleusercontent.com/*",
                        "https://posthorn.example.com/*",
                        "https://t.example.com/*");
        assertThat(texts(manifest.get("permissions")))
                .containsExactlyInAnyOrder(
                        "storage", "notifications", "declarativeNetRequestWithHostAccess", "identity", "alarms");
    }

    @Test
    @DisplayName("C2 every file that the manifest or a page of it names is there, and nothing comes from elsewhere")
    void isComplete() throws IOException {
        build("--url=https://posthorn.example.com");
        Path unpacked = folder.resolve("unpacked");
        String manifest = Files.readString(unpacked.resolve("manifest.json"));

        assertThat(manifest).contains("\"manifest_version\" : 3").doesNotContain("posthorn.invalid");
        assertThat(List.of("content.js", "page.css", "worker.js", "popup.html", "options.html", "icons/128.png"))
                .allSatisfy(file -> assertThat(manifest).contains(file))
                .allSatisfy(file -> assertThat(unpacked.resolve(file)).isNotEmptyFile());
        assertThat(List.of("popup.js", "popup.css", "options.js", "options.css", "look.css"))
                .allSatisfy(file -> assertThat(unpacked.resolve(file)).isNotEmptyFile());
        assertThat(List.of("en", "de", "ja", "pl"))
                .allSatisfy(language -> assertThat(unpacked.resolve("_locales/" + language + "/messages.json"))
                        .content()
                        .contains("\"name\"", "\"description\""));
        assertThat(List.of("popup.html", "options.html"))
                .allSatisfy(page ->
                        assertThat(unpacked.resolve(page)).content().doesNotContain("http", "onclick", "style="));
        assertThat(List.of("content.js", "worker.js", "popup.js", "options.js"))
                .allSatisfy(script -> assertThat(unpacked.resolve(script))
                        .content()
                        .doesNotContain("innerHTML=", "eval(", "new Function", "importScripts", "import("));
    }

    @Test
    @DisplayName("C2 the ZIP for the store has the same files without our key, and the same bytes each time")
    void isReproducible() throws IOException {
        build("--url", "https://posthorn.example.com");
        byte[] first = Files.readAllBytes(folder.resolve(ZIP));
        build("--url", "https://posthorn.example.com");

        assertThat(Files.readAllBytes(folder.resolve(ZIP))).isEqualTo(first);
        try (ZipFile zip = new ZipFile(folder.resolve(ZIP).toFile());
                Stream<Path> files = Files.walk(folder.resolve("unpacked"))) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> folder.resolve("unpacked")
                                    .relativize(file)
                                    .toString()
                                    .replace('\\', '/'))
                            .toList());
            JsonNode manifest = JSON.readTree(zip.getInputStream(zip.getEntry("manifest.json")));
            assertThat(manifest.has("key")).isFalse();
            assertThat(manifest.get("homepage_url").asString()).isEqualTo("https://posthorn.example.com");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--url",
                "--url http://posthorn.example.com",
                "--url https://user@posthorn.example.com",
                "--url https://posthorn.example.com/path",
                "--url https://posthorn.example.com?x",
                "--url javascript:alert(1)",
                "--url https://*.example.com",
                "--url https://a.example.com --tracking-host *",
                "--url https://a.example.com --what",
                "https://a.example.com"
            })
    void refusesWhatIsNoServer(String words) {
        assertThat(build(words.split(" ", -1))).isEqualTo(CommandLine.MISUSE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void extensionIsACommandOfItsOwn() {
        assertThat(CommandLine.of("extension", "--url", "https://a.example.com"))
                .isEqualTo(new CommandLine.Use(Tool.EXTENSION, List.of("--url", "https://a.example.com")));
    }

    private int build(String... words) {
        List<String> all = new ArrayList<>(List.of("--to", folder.toString()));
        all.addAll(Stream.of(words).filter(word -> !word.isEmpty()).toList());
        return BuildingExtension.run(all, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
