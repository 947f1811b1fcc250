package org.posthorn.tracking.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectLocationTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.test/",
                "http://example.test",
                "HTTPS://Example.test/A%20b?c=d&e=%C3%A9#f",
                "https://user:pass@example.test:8443/x;y=1?q={x}|[y]^`~",
                "https://example.test/100%/x"
            })
    @DisplayName("T5 a target of plain characters stays as it was stored")
    void aTargetOfPlainCharactersStaysAsItWas(String url) {
        assertThat(RedirectLocation.of(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.test/grüße?q=日本, https://example.test/gr%C3%BC%C3%9Fe?q=%E6%97%A5%E6%9C%AC",
        "https://example.test/a b, https://example.test/a%20b",
        "https://example.test/\"<x>, https://example.test/%22%3Cx%3E",
        "https://example.test/😀, https://example.test/%F0%9F%98%80",
        "https://bücher.test/ü, https://xn--bcher-kva.test/%C3%BC",
        "https://ann@bücher.test:8080, https://ann@xn--bcher-kva.test:8080",
        "https://straße.test/, https://stra%C3%9Fe.test/"
    })
    void encodesAsABrowserWould(String url, String location) {
        assertThat(RedirectLocation.of(url)).isEqualTo(location);
    }

    @Test
    void nothingInATargetCanBeginAnotherHeader() {
        assertThat(RedirectLocation.of("https://example.test/\r\nSet-Cookie: a=b\u0000\u0085\u2028\ud800"))
                .isEqualTo("https://example.test/Set-Cookie:%20a=b%00%C2%85%E2%80%A8%EF%BF%BD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "data:text/html,x",
                "//example.test",
                "/path",
                "ftp://example.test",
                "mailto:a@b.test",
                "https:example.test",
                "java\nscript:alert(1)"
            })
    void leadsToHttpAndHttpsOnly(String url) {
        assertThat(RedirectLocation.of(url)).isNull();
    }

    @Test
    void aTargetThatNoHeaderCanCarryIsNone() {
        assertThat(RedirectLocation.of("https://example.test/" + "ü".repeat(10_000)))
                .isNull();
        assertThat(RedirectLocation.of("https://example.test/" + "u".repeat(29_000)))
                .isNotNull();
    }
}
