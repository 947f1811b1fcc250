package org.posthorn.compose.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a&amp;b | a&b
            a&ampb | a&ampb
            a&amp=b | a&amp=b
            a&copy | a©
            a&copy-b | a©-b
            a&copy_b | a©_b
            a&copy1 | a&copy1
            a&notin;b | a∉b
            a&notit;b | a&notit;b
            &#65;&#x41;&#X41 | AAA
            &#65b | Ab
            &#;&#x;& | &#;&#x;&
            &#0;&#xD800; | ��
            &#x110000; | �
            &#99999999999; | �
            &#x80;&#x9f; | €Ÿ
            &amp;amp; | &amp;
            """)
    void readsReferencesAsBrowsersDo(String raw, String value) {
        assertThat(AttributeText.decode(raw)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&b=c&amp;d", "\"'<>` =", "ü€📯", "&", ""})
    void writesWhatItReadsAgain(String value) {
        assertThat(AttributeText.decode(AttributeText.encode(value, true))).isEqualTo(value);
        assertThat(AttributeText.decode(AttributeText.encode(value, false))).isEqualTo(value);
        assertThat(Parser.unescapeEntities(AttributeText.encode(value, false), true))
                .isEqualTo(value);
    }

    @Test
    void writesNothingThatEndsAnUnquotedValue() {
        assertThat(AttributeText.encode("\"'<>` =", false)).doesNotContainPattern("[\"'<>` =]");
    }
}
