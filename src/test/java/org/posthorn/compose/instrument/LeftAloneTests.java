package org.posthorn.compose.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftAloneTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unsubscribe",
                "click to UNSUBSCRIBE now",
                "https://x.example/opt-out?u=1",
                "Newsletter abbestellen",
                "Hier abmelden",
                "Se désabonner",
                "Darse de baja",
                "Annulla l’iscrizione",
                "Uitschrijven",
                "配信停止はこちら",
                "退订",
                "Отписаться"
            })
    @DisplayName("T6 knows words for unsubscribing in many languages")
    void knowsUnsubscribing(String words) {
        assertThat(LeftAlone.unsubscribes(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subscribe", "Anmelden", "https://x.example/subscriptions", ""})
    void takesOtherWordsForNoUnsubscribing(String words) {
        assertThat(LeftAlone.unsubscribes(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{x}}", "%NAME%", "?a=%DATE%", "*|X|*", "<%= x %>", "[[x]]", "${x}", "{% x %}", "%7b%7Bx%7D%7D"
            })
    @DisplayName("T6 sees what a template engine still has to fill in")
    void seesPlaceholders(String url) {
        assertThat(LeftAlone.hasPlaceholder("https://x.example/" + url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%E2%82%AC", "a%20b%20c", "100%", "100%25", "{x}", "a[1]", "%C3%BCber%C3%BC", ""})
    void takesPercentEncodingForNoPlaceholder(String url) {
        assertThat(LeftAlone.hasPlaceholder("https://x.example/" + url)).isFalse();
    }
}
