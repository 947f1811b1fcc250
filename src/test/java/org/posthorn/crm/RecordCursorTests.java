package org.posthorn.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCursorTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "ann lee", "ångström 😀", "1763800000000000"})
    void survivesTheWayThroughAUrl(String key) {
        RecordCursor cursor = new RecordCursor(key, 42);

        assertThat(RecordCursor.parse(cursor.text())).contains(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "0000000000000",
                "zzzzzzzzzzzzzAAAA",
                "000000000000!QQ",
                "0000000000001*",
                "0000000000001"
            })
    void neverFailsOnWhatSomebodyMadeUp(String text) {
        assertThat(RecordCursor.parse(text).filter(cursor -> !cursor.key().isEmpty()))
                .isEmpty();
    }
}
