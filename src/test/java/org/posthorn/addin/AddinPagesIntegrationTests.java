package org.posthorn.addin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posthorn.PosthornIntegrationTest;
import org.posthorn.account.ApiClient;
import org.posthorn.account.ApiClient.Answer;

/** The add-in's static files: who may frame them, and that nothing else of the server may be framed. */
class AddinPagesIntegrationTests extends PosthornIntegrationTest {

    private static final ApiClient ANYBODY = ApiClient.anonymous(PORT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pane.html",
                "pane.js",
                "pane.css",
                "events.html",
                "events.js",
                "signed-in.html",
                "icons/icon-16.png"
            })
    @DisplayName("C1 the add-in's files are everybody's, kept for minutes, and framed by Outlook only")
    void servesTheFiles(String file) {
        Answer answer = ANYBODY.get("/addin/outlook/" + file);

        assertThat(answer.status()).as(Path.of(file).toString()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains(
                        "frame-ancestors https://outlook.office.com ",
                        "https://outlook.cloud.microsoft",
                        "script-src 'self' https://appsforoffice.microsoft.com")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Frame-Options")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void otherPagesAreStillFramedByNobody() {
        Answer answer = ANYBODY.get("/login");

        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void nothingIsChangedThere() {
        assertThat(ANYBODY.post("/addin/outlook/pane.html", "{}").status()).isIn(401, 403);
        assertThat(ANYBODY.get("/addin/outlook/nothing.html").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("C1 Outlook for Windows is told of the very script that the manifest names")
    void namesTheScript() {
        assertThat(ANYBODY.get("/.well-known/microsoft-officeaddins-allowed.json")
                        .json()
                        .toString())
                .isEqualTo("{\"allowed\":[\"" + SERVER + "/addin/outlook/events.js\"]}");
    }

    @Test
    void withoutHttpsThereIsNoManifest() {
        assertThat(ANYBODY.get("/addin/outlook/manifest.xml").status()).isEqualTo(404);
    }
}
