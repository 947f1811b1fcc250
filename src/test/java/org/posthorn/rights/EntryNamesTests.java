package org.posthorn.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNamesTests {

    private final EntryNames names = new EntryNames();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\..\\boot.ini",
                "/absolute",
                "C:\\x",
                "..",
                "...",
                "a\u0000b",
                "line\nbreak",
                "\u202Egnp.exe",
                "<b>",
                ""
            })
    @DisplayName("P8 no name of a file leads out of its folder in the ZIP")
    void staysInItsFolder(String hostile) {
        String entry = names.unique("mails", hostile);

        assertThat(entry).startsWith("mails/");
        assertThat(entry.substring("mails/".length()))
                .isNotBlank()
                .doesNotContain("/", "\\", ":", "\u0000", "\n", "\u202E", "<")
                .doesNotStartWith(".")
                .doesNotEndWith(".");
    }

    @Test
    void keepsWhatIsHarmless() {
        assertThat(names.unique("a", "Grüße 見積書.pdf")).isEqualTo("a/Grüße 見積書.pdf");
    }

    @Test
    void givesNoNameTwiceHoweverItIsCapitalised() {
        assertThat(names.unique("a", "x.txt")).isEqualTo("a/x.txt");
        assertThat(names.unique("a", "X.txt")).isEqualTo("a/2-X.txt");
        assertThat(names.unique("b", "x.txt")).isEqualTo("b/x.txt");
    }

    @Test
    void isNoDevice() {
        assertThat(EntryNames.harmless("CON")).isEqualTo("_CON");
        assertThat(EntryNames.harmless("nul.txt")).isEqualTo("_nul.txt");
        assertThat(EntryNames.harmless("console.txt")).isEqualTo("console.txt");
    }

    @Test
    void isShortAndKeepsItsEnding() {
        String cut = EntryNames.harmless("\uD83D\uDE00".repeat(300) + ".pdf");

        assertThat(cut.codePointCount(0, cut.length())).isEqualTo(120);
        assertThat(cut).endsWith(".pdf").doesNotContain("\uFFFD");
    }
}
