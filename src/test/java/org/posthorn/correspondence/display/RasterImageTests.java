package org.posthorn.correspondence.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RasterImageTests {

    @ParameterizedTest
    @CsvSource({"GIF89a rest, image/gif", "BM rest, image/bmp", "RIFF1234WEBPVP8, image/webp"})
    void tellsImagesByTheirFirstBytes(String bytes, String type) {
        assertThat(RasterImage.typeOf(latin(bytes))).isEqualTo(type);
        assertThat(RasterImage.typeOf(latin("\u0089PNG\r\n\u001a\n"))).isEqualTo("image/png");
        assertThat(RasterImage.typeOf(latin("\u00ff\u00d8\u00ff\u00e0"))).isEqualTo("image/jpeg");
    }

    @DisplayName("R6 what could run a script is no image")
    @ParameterizedTest
    @ValueSource(
            strings = {"<svg onload=alert(1)>", "<?xml version='1.0'?><svg/>", "<html>", "%PDF-1.4", "", "RIFF1234AVI "
            })
    void takesNothingElseForAnImage(String bytes) {
        assertThat(RasterImage.typeOf(latin(bytes))).isNull();
    }

    @Test
    void readsNoFurtherThanTheHead() {
        assertThat(RasterImage.typeOf(latin("x".repeat(RasterImage.HEAD) + "GIF89a")))
                .isNull();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
