package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    @Test
    void noWordsStartTheServer() {
        assertThat(started()).isEmpty();
        assertThat(started("--server.port=9090")).containsExactly("--server.port=9090");
    }

    @Test
    void runIsTheWordForStarting() {
        assertThat(started("run", "--server.port=9090")).containsExactly("--server.port=9090");
    }

    @Test
    void demoIsShortForItsSetting() {
        assertThat(started("run", "--demo", "--server.port=9090"))
                .containsExactly("--posthorn.demo=true", "--server.port=9090");
    }

    @Test
    void verifyingConsentsIsACommandOfItsOwn() {
        assertThat(CommandLine.of("verify-consents", "--posthorn.data=/tmp/x"))
                .isEqualTo(new CommandLine.Use(Tool.VERIFY_CONSENTS, List.of("--posthorn.data=/tmp/x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jump", "run fast", "verify-consents now", "test", "bench"})
    void otherWordsAreMisuse(String words) {
        assertThat(CommandLine.of(words.split(" ", -1)))
                .isInstanceOfSatisfying(
                        CommandLine.Said.class,
                        said -> assertThat(said.exitCode()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "run --help"})
    void helpIsTheUsageAndNoMisuse(String words) {
        assertThat(CommandLine.of(words.split(" ", -1))).isEqualTo(new CommandLine.Said(CommandLine.USAGE, 0));
    }

    private static String[] started(String... words) {
        return ((CommandLine.Start) CommandLine.of(words)).settings();
    }
}
