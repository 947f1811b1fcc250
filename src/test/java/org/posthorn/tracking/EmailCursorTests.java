package org.posthorn.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posthorn.kernel.OutgoingEmailId;

class EmailCursorTests {

    @Test
    void comesBackFromItsText() {
        EmailCursor cursor = new EmailCursor(Instant.parse("2026-11-22T08:00:00.123456Z"), new OutgoingEmailId(42));

        assertThat(EmailCursor.parse(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "!!!!!!!!!!!!!!!!!!!!!!!!!!", "0000000000000000000000000u", "7zzzzzzzzzzzz0000000000001"
            })
    void refusesATextThatWasNeverACursor(String text) {
        assertThat(EmailCursor.parse(text)).isEmpty();
    }
}
