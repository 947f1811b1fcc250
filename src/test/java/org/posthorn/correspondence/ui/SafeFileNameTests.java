package org.posthorn.correspondence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R3 an attachment's name can neither leave the folder nor hide its ending")
class SafeFileNameTests {

    @Test
    void keepsOrdinaryNames() {
        assertThat(SafeFileName.of("Preisliste für März 2026.pdf", 0)).isEqualTo("Preisliste für März 2026.pdf");
        assertThat(SafeFileName.of("見積書.xlsx", 0)).isEqualTo("見積書.xlsx");
    }

    @Test
    void takesFoldersAndControlsOut() {
        assertThat(SafeFileName.of("../../etc/passwd", 0)).isEqualTo("_.._etc_passwd");
        assertThat(SafeFileName.of("a\r\nSet-Cookie: x", 0)).isEqualTo("a__Set-Cookie_ x");
        assertThat(SafeFileName.of("C:\\x\\y.txt", 0)).isEqualTo("C__x_y.txt");
    }

    @Test
    void showsTheTrueEnding() {
        assertThat(SafeFileName.of("invoice\u202Efdp.exe", 0)).isEqualTo("invoice_fdp.exe");
        assertThat(SafeFileName.of("x".repeat(500) + ".exe", 0)).hasSize(120).endsWith(".exe");
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(SafeFileName.of("", 3)).isEqualTo("attachment-3");
        assertThat(SafeFileName.of(" ... ", 3)).isEqualTo("attachment-3");
    }
}
