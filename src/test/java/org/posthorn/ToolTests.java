package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ToolTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "manifest, --url https://posthorn.acme.test, https://posthorn.acme.test/addin/outlook/pane.html",
        "manifest, --url=https://posthorn.acme.test/, https://posthorn.acme.test/addin/outlook/pane.html",
        "workspace-manifest, --url https://posthorn.acme.test, https://posthorn.acme.test/gw/home",
        "workspace-manifest, --url=https://posthorn.acme.test/, https://posthorn.acme.test/gw/home"
    })
    void aManifestIsPrintedForAServer(String word, String url, String address) {
        assertThat(run(Tool.named(word).orElseThrow(), url)).isZero();
        assertThat(said()).contains("\"" + address + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "--url",
        "--url=http://posthorn.acme.test",
        "--url=https://acme.test/posthorn",
        "--url=https://a b",
        "--url=https://x@acme.test",
        "--url=https://acme.test --more"
    })
    void aServerThatNoHostTakesIsMisuse(String url) {
        for (Tool tool : List.of(Tool.MANIFEST, Tool.WORKSPACE_MANIFEST)) {
            printed.reset();

            assertThat(run(tool, url)).isEqualTo(CommandLine.MISUSE);
            assertThat(said()).contains("https://").doesNotContain("<OfficeApp", "{");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachIsInTheUsage(Tool tool) {
        String word = tool.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(Tool.named(word)).hasValue(tool);
        assertThat(CommandLine.USAGE).contains("\n  " + word + " ");
    }

    private int run(Tool tool, String words) {
        return tool.run(
                words.isEmpty() ? List.of() : List.of(words.split(" ", -1)),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
