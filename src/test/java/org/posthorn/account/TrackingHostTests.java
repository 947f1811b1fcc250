package org.posthorn.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingHostTests {

    private static final URI PUBLIC = URI.create("https://posthorn.example.test");

    @ParameterizedTest
    @CsvSource({
        "track.example.test, track.example.test",
        "' Track.Example.TEST ', track.example.test",
        "https://track.example.test/, track.example.test",
        "bücher.example.test, xn--bcher-kva.example.test"
    })
    void isWrittenInOneWay(String text, String expected) {
        assertThat(TrackingHost.normal(text, PUBLIC)).isEqualTo(expected);
    }

    @Test
    void nothingIsTheServersOwn() {
        assertThat(TrackingHost.normal("  ", PUBLIC)).isNull();
        assertThat(TrackingHost.normal(null, PUBLIC)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "track",
                "track.test/path",
                "user@track.test",
                "track.test:8443",
                "-track.test",
                "tr ack.test",
                "a..test",
                "[::1]",
                "track.test?x",
                "track.test\r\nX: y"
            })
    void refusesWhatIsNoNameOfAHost(String text) {
        assertThatThrownBy(() -> TrackingHost.normal(text, PUBLIC)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void hasAPortOnlyWhereTheServerHasTheSame() {
        URI local = URI.create("http://localhost:8080");

        assertThat(TrackingHost.normal("127.0.0.1:8080", local)).isEqualTo("127.0.0.1:8080");
        assertThatThrownBy(() -> TrackingHost.normal("127.0.0.1:25", local)).isInstanceOf(InvalidInput.class);
    }
}
