package org.posthorn.correspondence.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posthorn.correspondence.LoggedFile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class SafeDownloadTests {

    @Test
    @DisplayName("R6 an attachment is a download that no browser runs or guesses at")
    void isADownloadInASandbox() {
        HttpHeaders headers = SafeDownload.headers(new LoggedFile("blob", "a\r\nX: y\".html", "text/html"));

        assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(headers.getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "../../etc/passwd, __.._etc_passwd",
        "a\u202Efdp.exe, a_fdp.exe",
        "C:\\x\\y.txt, C_x_y.txt",
        ".htaccess, _htaccess",
        "Übersicht 2026.xlsx, Übersicht 2026.xlsx",
        "'', attachment",
    })
    void namesAreHarmless(String claimed, String harmless) {
        assertThat(SafeDownload.name(claimed)).isEqualTo(harmless);
    }

    @Test
    void longNamesKeepTheirEnding() {
        assertThat(SafeDownload.name("x".repeat(500) + ".pdf")).hasSize(150).endsWith(".pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, image/png",
        "IMAGE/PNG, image/png",
        "image/svg+xml, application/octet-stream",
        "text/html, application/octet-stream",
        "application/xhtml+xml, application/octet-stream",
        "nonsense, application/octet-stream",
    })
    void onlyHarmlessTypesAreToldAsTheyAre(String claimed, String told) {
        assertThat(SafeDownload.type(claimed)).hasToString(told);
    }
}
